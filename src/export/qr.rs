//! A link as a QR code, drawn as one path.

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, as its standard asks.
const QUIET: i32 = 4;

/// The code of a text as an SVG of modules one unit wide, with the light zone around it that codes need. `None` where the
/// text is too long for any.
pub fn svg(text: &str, label: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
        }
    }
    let mut out = format!("<svg class=\"qr\" role=\"img\" viewBox=\"0 0 {side} {side}\" aria-label=\"");
    crate::chart::push_escaped(&mut out, label);
    out.push_str(&format!("\"><rect width=\"{side}\" height=\"{side}\"/><path d=\"{path}\"/></svg>"));
    Some(out)
}
