//! What a system needs to keep the page as an app: its name, where it begins and its signs.

use super::files::{file, manifest_file};
use crate::export::icon;
use crate::export::png::Error;
use crate::text::{Lang, words};

/// The project's sign, and the same on a ground that a system may cut into its own shape.
const SIGN: &str = include_str!("../../../assets/favicon.svg");
const MASKABLE: &str = include_str!("../../../assets/icon-maskable.svg");

/// The signs as pictures: file, drawing, side in pixels, and what it is for.
const ICONS: [(&str, &str, u32, &str); 3] = [
    ("icon-192.png", SIGN, 192, "any"),
    ("icon-512.png", SIGN, 512, "any"),
    ("icon-maskable-512.png", MASKABLE, 512, "maskable"),
];

/// The manifests of both languages and the signs that they name, as file name and content.
///
/// # Errors
/// What the painter of the signs refuses.
pub fn manifests() -> Result<Vec<(String, Vec<u8>)>, Error> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        files.push((manifest_file(lang).to_owned(), manifest(lang).into_bytes()));
    }
    for (name, sign, side, _) in ICONS {
        files.push((name.to_owned(), icon::png(sign, side)?));
    }
    Ok(files)
}

/// Its colours are those of the sign: paper.
fn manifest(lang: Lang) -> String {
    let icons = ICONS.map(|(name, _, side, purpose)| {
        format!("{{\"src\":\"./{name}\",\"sizes\":\"{side}x{side}\",\"type\":\"image/png\",\"purpose\":\"{purpose}\"}}")
    });
    let start = file(lang);
    format!(
        "{{\"id\":\"./{start}\",\"name\":{},\"short_name\":{},\"description\":{},\"lang\":\"{}\",\"start_url\":\"./{start}\",\
         \"scope\":\"./\",\"display\":\"standalone\",\"background_color\":\"#FAFBF8\",\"theme_color\":\"#FAFBF8\",\"icons\":[{}]}}\n",
        quoted(words::SITE.get(lang)),
        quoted(words::APP.get(lang)),
        quoted(words::DESCRIPTION.get(lang)),
        lang.code(),
        icons.join(",")
    )
}

/// A text without control characters as JSON has it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
