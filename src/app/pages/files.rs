//! The files of the page.

use crate::text::Lang;

/// The file of the page in a language.
pub(super) const fn file(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "index.html",
        Lang::En => "en.html",
    }
}
