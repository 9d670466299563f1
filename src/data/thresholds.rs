//! Where a sentence of the book turns: the results of a model for which it is true.
//!
//! The claims check their sentences against the same numbers, and who asks what a result hangs on sees them marked.

use super::quotes::{Quote, quote};
use crate::text::Label;

/// A sentence of the book and the stretch of a result in which it is true; one end may be infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Threshold {
    /// The claim that checks the sentence, by its id.
    pub claim: &'static str,
    /// The id of its quotation.
    pub quote: &'static str,
    /// The result, `care.ratio_until`.
    pub result: &'static str,
    /// What is true there, as half a sentence.
    pub says: Label,
    /// The lowest result for which it is true, in the unit of the result.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

/// «een kwart», per cent, and what its last digit counts.
pub const QUARTER: (f64, f64) = (25.0, 1.0);
/// «25% hoger», and what its last digit counts.
pub const LABOUR: (f64, f64) = (25.0, 1.0);
/// «zo’n 50» municipalities: a tenth more or less.
pub const UNITS: (f64, f64) = (50.0, 10.0);
/// Less than so much is nothing: what is left of a difference of two equal numbers.
const LEAST: f64 = 1e-9;

/// «Care pushes something over the rim»: what is crowded out.
pub const CROWDED_OUT: Threshold = Threshold {
    claim: "care-cuckoo",
    quote: "care-cuckoo",
    result: "care.crowded_out",
    says: Label::new(
        "zorg duwt iets anders over de rand van het nest",
        "care pushes something else over the rim of the nest",
    ),
    low: LEAST,
    high: f64::INFINITY,
};

/// «Not even all clients are enough»: more than a hundred per cent of them would be needed.
pub const OUT_OF_REACH: Threshold = Threshold {
    claim: "network-60",
    quote: "network",
    result: "own-network.reach_needed",
    says: Label::new("zelfs alle cliënten bereiken is niet genoeg", "not even reaching all clients is enough"),
    low: 100.0_f64.next_up(),
    high: f64::INFINITY,
};

/// «A condition that closes the case»: some of the book value has to go, and not more than there is.
pub const WRITE_DOWN: Threshold = Threshold {
    claim: "write-down",
    quote: "write-down",
    result: "conversion.break_even_write_down",
    says: Label::new("afboeken is nodig, en het is genoeg", "writing down is needed, and it is enough"),
    low: LEAST,
    high: 100.0,
};

/// All of them: every claim that turns on one result of a model. The others compare numbers that no slider moves, several
/// results at once, or what is lost.
pub const THRESHOLDS: &[Threshold] = &[
    printed(
        ["care-quarter", "care-quarter", "care.ratio_until"],
        Label::new("zorg is een kwart van de collectieve uitgaven", "care is a quarter of collective expenditure"),
        QUARTER,
    ),
    CROWDED_OUT,
    OUT_OF_REACH,
    printed(
        ["labour-25", "labour-25", "labour-supply.change"],
        Label::new("het arbeidsaanbod is 25 procent hoger", "the supply of labour is 25 per cent higher"),
        LABOUR,
    ),
    printed(
        ["municipalities", "municipalities", "urban-system.units"],
        Label::new("er is ruimte voor zo’n 50 gemeenten", "there is room for some 50 municipalities"),
        UNITS,
    ),
    WRITE_DOWN,
];

/// A printed number, true as far as its rounding reaches.
const fn printed([claim, quote, result]: [&'static str; 3], says: Label, (said, unit): (f64, f64)) -> Threshold {
    Threshold { claim, quote, result, says, low: said - 0.5 * unit, high: said + 0.5 * unit }
}

impl Threshold {
    /// Those about a result.
    pub fn about(result: &str) -> impl Iterator<Item = &'static Threshold> {
        THRESHOLDS.iter().filter(move |threshold| threshold.result == result)
    }

    /// Whether the sentence is true at a result.
    pub fn holds(&self, result: f64) -> bool {
        self.low <= result && result <= self.high
    }

    /// Its ends that are numbers.
    pub fn ends(&self) -> impl Iterator<Item = f64> + use<> {
        [self.low, self.high].into_iter().filter(|end| end.is_finite())
    }

    /// The sentence. `None` where nobody quoted it, which a test rules out.
    pub fn quotation(&self) -> Option<&'static Quote> {
        quote(self.quote)
    }
}
