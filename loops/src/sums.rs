//! Weighted sums side by side.

/// Adds `amount` times each weight to the sum at its place. Each sum is made in the order of the calls, but sums that do
/// not wait for one another are made two at a time.
#[inline(never)]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn add(sums: &mut [f64], weights: &[f64], amount: f64) {
    let ((sums, last_sum), (weights, last_weight)) = (sums.as_chunks_mut(), weights.as_chunks());
    for ([sum, next_sum], [weight, next_weight]) in sums.iter_mut().zip(weights) {
        *sum += weight * amount;
        *next_sum += next_weight * amount;
    }
    if let ([sum], [weight]) = (last_sum, last_weight) {
        *sum += weight * amount;
    }
}
