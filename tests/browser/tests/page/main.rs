//! The built page in a browser, compared with the native program. Run by `./dev test`.

mod access;
mod agreement;
mod bad_links;
mod choices;
mod links;
mod short;
mod sliders;
mod still;
mod words;
