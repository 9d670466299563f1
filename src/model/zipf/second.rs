//! A second version of the model, for the tests of what an older link then does; never published. Another number of
//! municipalities at the start, another lowest one, another way to estimate the exponent.

use super::Inputs;
use crate::scenario::{Older, Param};
use crate::text::Label;

/// What can be moved from the second version on.
pub(super) const PARAMS: &[Param] = &[
    Param { default: 100.0, min: 20.0, ..Inputs::PARAMS[0] }.assumption(
        "het boek noemt geen aantal; honderd geeft een kleinere fout",
        "the book gives no number; a hundred gives a smaller error",
    ),
    Inputs::PARAMS[1],
];

/// What the model was in the first.
pub(super) const OLDER: &[Older] = &[Older {
    until: 1,
    params: Inputs::PARAMS,
    because: Label::new(
        "de exponent wordt geschat op de grootste aannemelijkheid, wat een kleinere fout geeft dan een lijn door de plaatsen (Clauset, Shalizi en Newman 2009), en over honderd gemeenten",
        "the exponent is estimated by maximum likelihood, which has a smaller error than a line through the ranks (Clauset, Shalizi and Newman 2009), and over a hundred municipalities",
    ),
}];

/// Exponent and standard error by maximum likelihood (Clauset, Shalizi and Newman 2009, SIAM Review 51, equation 3.1 with
/// its exponent less 1), from the logarithms of sizes, the largest first. `None` in the first version.
pub(super) fn estimate(version: u32, sizes: &[f64]) -> Option<(f64, f64)> {
    let least = *sizes.last().filter(|_| version > 1)?;
    let count = sizes.len() as f64;
    let exponent = count / sizes.iter().map(|size| size - least).sum::<f64>();
    Some((exponent, exponent / count.sqrt()))
}
