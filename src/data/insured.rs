//! What health insurers counted, beside the book's one point: the insured costs of one year, the dearest people first.

/// Per cent of the insured people and of the costs they caused in 2016 (Vektis; the first of them also in the news of
/// 23 July 2018). Insured care alone: most care that a municipality pays is not in it.
pub const COSTS_2016: [(f64, f64); 2] = [(1.0, 25.0), (17.0, 80.0)];
