//! Models: values in, numbers out. Total and pure: any values give numbers or nothing, never a panic, never NaN.
//!
//! A model is one file with its inputs, its scalars and its formula, and one line in [`registry`].

mod block_rule;
mod care;
mod care_concentration;
mod care_fan;
mod care_growth;
mod city_competition;
mod conversion;
mod labour_supply;
mod output;
mod own_network;
mod reach;
mod region_options;
pub mod registry;
mod run;
mod runner;
mod shopping_street;
mod street_play;
mod urban_system;
mod vacancy_offices;
mod vacancy_path;
mod vacancy_shops;
mod vacancy_stock;
mod wages_doubling;
mod wages_regions;
mod zipf;

pub use output::{Output, OutputKind, SeriesDecl};
pub use run::{Axis, Run, Series, Value};
pub use runner::{Plain, Runner, Want};
pub use street_play::{Change, Play};

use crate::scenario::{Older, Param};
use crate::text::Label;

/// A model as the registry lists it.
#[derive(Clone, Copy)]
pub struct Model {
    /// The id before the dot in links; public, never changed once published.
    pub id: &'static str,
    /// Its name for readers.
    pub title: Label,
    /// What can be moved.
    pub params: &'static [Param],
    /// What its parameters were in older versions, the oldest first; empty where nothing changed since version 1. A run
    /// reads from [`Values::version`](crate::scenario::Values::version) which formula is asked for.
    pub older: &'static [Older],
    /// What comes out as single numbers.
    pub scalars: &'static [Output],
    /// What comes out as series.
    pub series: &'static [SeriesDecl],
    /// Makes a runner with nothing kept yet.
    pub runner: fn() -> Box<dyn Runner>,
}
