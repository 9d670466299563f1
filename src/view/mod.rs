//! What the page tells: which figure shows what, in which words, with which sliders.
//!
//! A figure is one file and one line in [`registry`]. It reads the numbers of its models through a [`Look`] and gives a
//! chart, sentences, a table and the steps of its calculation: words and data units, no pixels and no browser.

mod block_rule;
mod care_lorenz;
mod care_nest;
mod care_share;
mod city_competition;
mod conversion;
mod engine;
mod figure;
pub mod forecast;
mod found;
mod labour_supply;
mod look;
mod moved;
pub mod notices;
mod offices_path;
mod own_network;
pub mod registry;
mod sentence;
mod shops_path;
mod sources;
pub mod story;
mod street;
mod table;
mod ticks;
mod urban_system;
mod vacancy_path;
mod vacancy_stock;
mod wages_doubling;
mod wages_map;
mod wages_scan;
mod zipf;

pub use engine::Engine;
pub use figure::{Fact, Figure, Say};
pub use found::{Found, Name};
pub use look::Look;
pub use moved::{moved_text, moved_texts};
pub use sentence::{Span, in_full, plain_text, said, spans};
pub use sources::{mark_word, source_text, sources};
pub use table::{Step, Table, headed};
