//! A link as a QR code, drawn as one path.

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, as its standard asks.
const QUIET: i32 = 4;

/// The code of a text as an SVG, in a page or as a file: modules one unit wide, with the light zone around it that codes
/// need. Black on white in every theme, because readers look for that. `label` names it for who does not see it. `None`
/// where the text is too long for any code.
pub fn svg(text: &str, label: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
        }
    }
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" viewBox=\"0 0 {side} {side}\" width=\"{0}\" \
         height=\"{0}\" shape-rendering=\"crispEdges\" aria-label=\"",
        side * 4
    );
    crate::chart::push_escaped(&mut out, label);
    out.push_str(&format!("\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\"/></svg>"));
    Some(out)
}
