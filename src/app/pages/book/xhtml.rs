//! Markup of the page as XML, which a reading system asks for.

use super::super::document::escape;
use crate::text::Lang;

/// Elements that have no end in HTML, as far as our pages hold them.
const VOID: [&str; 6] = ["<input", "<img", "<br", "<hr", "<meta", "<link"];

/// A document around a head and a body; its root has more attributes.
pub(super) fn document(lang: Lang, root: &str, title: &str, head: &str, body: &str) -> String {
    let (code, title, body) = (lang.code(), escape(title), closed(body));
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{code}\" \
         xml:lang=\"{code}\"{root}>\n<head>\n<meta charset=\"utf-8\"/>\n<title>{title}</title>\n{head}</head>\n\
         <body>\n{body}\n</body>\n</html>\n"
    )
}

/// Closes elements that have no end, gives each attribute a value, and names the language of drawings. The server renderer
/// escapes what stands in attributes, so the next `>` ends an element.
fn closed(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len() + 1024);
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end);
        let element = rest[at..end].trim_end_matches('/');
        let is =
            |name: &&str| element.strip_prefix(*name).is_some_and(|after| after.is_empty() || after.starts_with(' '));
        out.push_str(&with_values(element));
        if is(&"<svg") && !element.contains("xmlns=") {
            out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        out.push_str(if VOID.iter().any(is) || rest[at..end].ends_with('/') { "/>" } else { ">" });
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    out + rest
}

/// The attributes that the server renderer writes without a value.
const BARE: [&str; 2] = [" checked", " selected"];

/// An element whose bare attributes have their name as value.
fn with_values(element: &str) -> String {
    let outside_quotes = |(number, part): (usize, &str)| {
        let bare =
            BARE.iter().find(|name| number % 2 == 0 && (part.ends_with(*name) || part.contains(&[name, " "].concat())));
        bare.map_or(part.to_owned(), |name| part.replacen(name, &format!("{name}=\"{}\"", name.trim()), 1))
    };
    element.split('"').enumerate().map(outside_quotes).collect::<Vec<_>>().join("\"")
}

#[cfg(test)]
mod tests {
    use super::closed;

    #[test]
    fn what_has_no_end_is_closed_and_nothing_else_changes() {
        let markup = "<p>a<br>b <input name=\"x\" value=\"1\"><hr/><i></i></p><img alt=\"\">.";
        let expected = "<p>a<br/>b <input name=\"x\" value=\"1\"/><hr/><i></i></p><img alt=\"\"/>.";
        assert_eq!(closed(markup), expected);
    }

    #[test]
    fn bare_attributes_get_a_value_and_words_do_not() {
        let markup = "<input checked value=\"is checked now\"><option value=\"\" selected>checked</option>";
        let expected = "<input checked=\"checked\" value=\"is checked now\"/><option value=\"\" selected=\"selected\">checked</option>";
        assert_eq!(closed(markup), expected);
    }

    #[test]
    fn drawings_say_that_they_are() {
        assert_eq!(
            closed("<svg class=\"a\"><g/></svg>"),
            "<svg class=\"a\" xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>"
        );
    }
}
