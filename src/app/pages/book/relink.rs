//! Links of the page in the book: to a place in another chapter, to the page with its numbers, or no link at all.

use super::package::{Item, XHTML};

/// Sets the links of all documents right; `page` is the address that numbers are opened at.
pub(super) fn all(items: &mut [Item], page: Option<&str>) {
    let places: Vec<(String, String)> = items
        .iter()
        .filter(|item| item.media_type == XHTML && item.in_order)
        .flat_map(|item| {
            let text = item.text();
            let ids = text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
            ids.map(|id| (id.to_owned(), item.path.clone())).collect::<Vec<_>>()
        })
        .collect();
    for item in items.iter_mut().filter(|item| item.media_type == XHTML) {
        let text = document(item.text(), &places, page);
        item.content = text.into_bytes();
    }
}

fn document(text: &str, places: &[(String, String)], page: Option<&str>) -> String {
    let mut parts = text.split("<a ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let href = part.split_once("href=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
        match target(href, places, page) {
            Some(target) => {
                out.push_str("<a ");
                out.push_str(&part.replacen(&format!("href=\"{href}\""), &format!("href=\"{target}\""), 1));
            }
            None => {
                // Its words stay.
                let words = part.split_once('>').map_or(part, |(_, words)| words);
                out.push_str("<span>");
                out.push_str(&words.replacen("</a>", "</span>", 1));
            }
        }
    }
    out
}

/// Where a link leads in the book; `None` where that is nowhere.
fn target(href: &str, places: &[(String, String)], page: Option<&str>) -> Option<String> {
    if let Some(id) = href.strip_prefix('#') {
        let (_, path) = places.iter().find(|(known, _)| known == id)?;
        return Some(format!("{path}#{id}"));
    }
    if href.starts_with('?') {
        return page.map(|page| format!("{page}{href}"));
    }
    (!href.is_empty() && !href.starts_with("./")).then(|| href.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relinked(text: &str, page: Option<&str>) -> String {
        document(text, &[("zipf".into(), "lonen.xhtml".into())], page)
    }

    #[test]
    fn a_place_stands_in_its_chapter() {
        assert_eq!(relinked("<a href=\"#zipf\">x</a>", None), "<a href=\"lonen.xhtml#zipf\">x</a>");
    }

    #[test]
    fn numbers_are_opened_on_the_page_where_it_is_known() {
        let text = "<a class=\"l\" href=\"?v=1#zipf\">x</a>.";
        assert_eq!(relinked(text, Some("https://b.nl/")), "<a class=\"l\" href=\"https://b.nl/?v=1#zipf\">x</a>.");
        assert_eq!(relinked(text, None), "<span>x</span>.");
    }
}
