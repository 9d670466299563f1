//! De stad doorgerekend: the lost figures of a Dutch book on cities, as running models.
//!
//! A slider value walks through the rooms in this order, at a move and once more at rest; nothing flows back but an action.
//!
//! | room | from -> to | may use |
//! |---|---|---|
//! | [`num`] | arithmetic equal on every machine | nobody |
//! | [`text`] | languages, number formats, prose | num |
//! | [`data`] | figures with their sources | num, text |
//! | [`scenario`] | link, slider -> values inside their bounds | num, text, data |
//! | [`model`] | values -> numbers | num, text, data, scenario |
//! | [`chart`] | what to draw -> keyed shapes | num, text |
//! | [`view`] | numbers -> sentences, tables, what to draw | all above |
//! | [`claim`] | the book's sentences -> verdicts | view and below, without chart |
//! | [`analysis`] | questions about scenarios -> answers | view and below, without chart |
//! | [`export`] | -> files | analysis, claim and below |
//! | [`formula`] | a number -> its formula and sources | view and below |
//! | [`app`] | -> the page | export and below |

#[cfg(any(feature = "native", feature = "depth"))]
pub mod analysis;
pub mod app;
pub mod chart;
#[cfg(feature = "native")]
pub mod claim;
pub mod data;
#[cfg(any(feature = "native", feature = "depth"))]
pub mod export;
#[cfg(any(feature = "native", feature = "depth"))]
pub mod formula;
pub mod model;
pub mod num;
pub mod scenario;
pub mod text;
pub mod view;

/// Memory in the browser.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
