//! The files of the pages.

use crate::text::Lang;

/// The file of the page in a language.
pub const fn file(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "index.html",
        Lang::En => "en.html",
    }
}

/// The page as one file, in a language.
pub const fn single_file(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "single.html",
        Lang::En => "single.en.html",
    }
}

/// What a system is told of the page that is kept as an app, in a language.
pub const fn manifest_file(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "manifest.webmanifest",
        Lang::En => "manifest.en.webmanifest",
    }
}

/// The file of all starting values with their sources, in a language.
pub(super) const fn sources_file(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "sources.html",
        Lang::En => "sources.en.html",
    }
}

/// The file of the page that holds one figure alone, in a language.
pub(super) fn embed_file(figure: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("embed-{figure}.html"),
        Lang::En => format!("embed-{figure}.en.html"),
    }
}

/// The file that holds one figure with its calculation, its numbers and its sources for readers without a program, in a
/// language.
pub(super) fn still_file(figure: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("figure-{figure}.html"),
        Lang::En => format!("figure-{figure}.en.html"),
    }
}
