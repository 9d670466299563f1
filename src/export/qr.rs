//! A QR code as an SVG file.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// Light around the code, in modules: less than four and readers miss it.
const QUIET: i32 = 4;

/// The code of a text, black on white in every theme, because readers look for that. `None` for a text that is too long
/// for any code (over 2,300 bytes).
pub fn svg(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let side = size + 2 * QUIET;
    let mut path = String::new();
    for (y, x) in (0..size).flat_map(|y| (0..size).map(move |x| (y, x))).filter(|(y, x)| code.get_module(*x, *y)) {
        // Writing to a String cannot fail.
        let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{0}\" height=\"{0}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n",
        side * 4
    ))
}
