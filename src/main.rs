//! The browser's entry. Loading it does nothing yet: the loader, `boot.js`, opens a [`Page`].

pub use stad::app::live::Page;

fn main() {}
