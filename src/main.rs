//! The browser's entry. The loader, `boot.js`, watches for the page to say that it is ready.

fn main() {
    stad::app::live::start();
}
