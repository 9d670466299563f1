//! Compiles the prose, the tables and the paint of the drawings into plain Rust tables, so that nothing is parsed in
//! the browser.

#[path = "build/paint.rs"]
mod paint;
#[path = "build/prose.rs"]
mod prose;
#[path = "build/tables.rs"]
mod tables;

use std::path::PathBuf;

fn main() {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/text");
    println!("cargo::rerun-if-changed=src/data");
    paint::write(&out);
    prose::write(&out);
    tables::write(&out);
}
