//! Lines of text for files that cannot break them themselves.

use crate::chart::text_width;

/// Breaks a text at its spaces into lines no wider than `width` pixels. A word that is too long for a line, such as a
/// link, breaks too.
pub fn lines(text: &str, size: f64, strong: bool, width: f64) -> Vec<String> {
    let fits = |line: &str| text_width(line, size, strong) <= width;
    let mut lines = vec![String::new()];
    for word in text.trim().split(' ') {
        let last = lines.last_mut().expect("there is a line to begin with");
        let longer = if last.is_empty() { word.to_owned() } else { format!("{last} {word}") };
        if fits(&longer) {
            *last = longer;
        } else if fits(word) {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                lines.push(String::new());
            }
            for piece in pieces(word).flat_map(|piece| if fits(piece) { vec![piece] } else { letters(piece) }) {
                let last = lines.last_mut().expect("there is a line to begin with");
                if last.is_empty() || fits(&format!("{last}{piece}")) {
                    last.push_str(piece);
                } else {
                    lines.push(piece.to_owned());
                }
            }
        }
    }
    lines
}

/// The same in lines of about equal length: no word stays alone on the last one.
pub fn balanced(text: &str, size: f64, strong: bool, width: f64) -> Vec<String> {
    const STEP: f64 = 8.0;
    let widest = lines(text, size, strong, width);
    let narrower =
        std::iter::successors(Some(width - STEP), |width| Some(width - STEP)).take_while(|width| *width > STEP);
    let as_many =
        narrower.map(|width| lines(text, size, strong, width)).take_while(|lines| lines.len() == widest.len());
    as_many.last().unwrap_or(widest)
}

/// The parts of a link: each ends where the next key begins.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    word.split_inclusive(['?', '&', '/'])
}

fn letters(text: &str) -> Vec<&str> {
    text.split_inclusive(|_: char| true).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_too_wide_and_no_letter_is_lost() {
        let text = "Een kop over zorg index.html?v=1&wages-regions.wage_middle=12.345678901234&care.trend=2#care-nest";
        for width in [60.0, 120.0, 280.0, 2000.0] {
            let lines = lines(text, 12.0, false, width);
            assert!(lines.iter().all(|line| text_width(line, 12.0, false) <= width), "{width}: {lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""), "{width}");
            assert!(lines.iter().all(|line| !line.is_empty()), "{width}: {lines:?}");
        }
    }

    #[test]
    fn no_word_stays_alone() {
        assert_eq!(balanced("een twee drie vier vijf zes", 12.0, false, 130.0), ["een twee drie", "vier vijf zes"]);
        assert_eq!(balanced("een", 12.0, false, 130.0), ["een"]);
    }
}
