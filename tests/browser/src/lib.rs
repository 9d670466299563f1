//! The page in a real browser, worked as a person would: found by role and accessible name, moved by key, pointer and
//! number field, and compared with what the native program says of the same parameters.
//!
//! | module | what it holds |
//! |---|---|
//! | [`environment`] | where the browser, the built page and the program are |
//! | [`server`], [`headers`] | the folder that is tested, on a port of its own, and what hosts send with it |
//! | [`engine`], [`ability`] | Chromium, Firefox and WebKit, and what a test may need that one of them lacks |
//! | [`driver`], [`command`], [`browser`] | a WebDriver server, what is said to it, and one browser behind it |
//! | [`emulation`], [`console`], [`memory`] | the surroundings of the page, what the browser says of it and keeps of it |
//! | [`page`], [`figure`], [`control`] | what a reader finds: page, figures, sliders, choices |
//! | [`saving`] | files that the page saves or is given |
//! | [`program`] | `stad describe` and `stad run` |
//! | [`reading`], [`number`], [`table`] | what the page says, and where it differs from the program |
//! | [`stage`] | one browser for all tests of a file, with a fresh tab and a watched console for each |

pub mod ability;
pub mod browser;
pub mod command;
pub mod console;
pub mod control;
pub mod driver;
pub mod emulation;
pub mod engine;
pub mod environment;
pub mod figure;
pub mod headers;
pub mod memory;
pub mod number;
pub mod page;
pub mod program;
pub mod reading;
pub mod saving;
pub mod server;
pub mod stage;
pub mod table;
