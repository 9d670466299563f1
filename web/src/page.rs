//! The browser's entry. Loading it does nothing yet: the loader, `boot.js`, opens a [`Page`].

// Without a main function: what the standard library does around one is never asked for here.
#![cfg_attr(target_arch = "wasm32", no_main)]

pub use stad::app::live::Page;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
