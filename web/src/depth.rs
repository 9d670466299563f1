//! What lies one press deeper, as a program of its own. Loading it does nothing yet: the loader, `boot.js`, opens a
//! [`Depth`].

pub use stad::app::depth::Depth;

fn main() {}
