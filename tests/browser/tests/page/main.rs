//! The built page in a browser, compared with the native program. Run by `./dev test`.

mod access;
mod agreement;
mod analyst;
mod bad_links;
mod choices;
mod disturbances;
mod embeds;
mod explore;
mod failures;
mod files;
mod forecast;
mod heard;
mod labels;
mod links;
mod panics;
mod print;
mod prose;
mod second_version;
mod short;
mod sliders;
mod steps;
mod still;
mod street;
mod where_from;
mod words;
