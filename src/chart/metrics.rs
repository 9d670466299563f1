//! How wide a text is, without asking a browser.
//!
//! The widths are those of DejaVu Sans, the widest font that our stack of system fonts falls back to: a label that
//! fits in it fits in all of them.

/// Size of a label in pixels.
pub(super) const TEXT_SIZE: f64 = 13.0;
/// Size of a `big` label.
pub(super) const BIG_SIZE: f64 = 17.0;
/// Size of a `small` text, inside tiles alone; and of a `tiny` one.
pub(super) const SMALL_SIZE: f64 = 12.0;
pub(super) const TINY_SIZE: f64 = 10.5;

/// Whether a list of classes holds one.
pub(super) fn has_class(classes: &str, class: &str) -> bool {
    classes.split(' ').any(|word| word == class)
}

/// The size of a text by its classes, as the style sheet has it.
pub fn font_size(classes: &str) -> f64 {
    match () {
        () if has_class(classes, "big") => BIG_SIZE,
        () if has_class(classes, "tiny") => TINY_SIZE,
        () if has_class(classes, "small") => SMALL_SIZE,
        () => TEXT_SIZE,
    }
}

/// Hundredths of an em for the characters from space to tilde.
#[rustfmt::skip]
const REGULAR: [u8; 95] = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69,
    61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63,
    59, 82, 59, 59, 52, 64, 34, 64, 84,
];
/// The same in the bold face.
#[rustfmt::skip]
const BOLD: [u8; 95] = [
    35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84,
    84, 84, 58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85, 73, 85, 77, 72, 68, 81, 77, 110, 77,
    72, 72, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72, 68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60, 48, 71,
    65, 92, 65, 65, 58, 71, 37, 71, 84,
];
/// Other letters: accented ones and signs.
const OTHER: u8 = 66;
const NARROW_SPACE: u8 = 20;
const MINUS: u8 = 84;

/// Width of a text in pixels at a font size in pixels.
pub fn text_width(text: &str, size: f64, strong: bool) -> f64 {
    let table = if strong { &BOLD } else { &REGULAR };
    let hundredths: u32 = text
        .chars()
        .map(|c| match c {
            ' '..='~' => table[c as usize - ' ' as usize],
            '\u{202f}' => NARROW_SPACE,
            '\u{2212}' => MINUS,
            '\u{a0}' => table[0],
            _ => OTHER,
        })
        .map(u32::from)
        .sum();
    f64::from(hundredths) * size / 100.0
}

/// The least width in which a label takes no more than two lines.
pub(super) fn two_lines(name: &str) -> f64 {
    let width = |text: &str| text_width(text, TEXT_SIZE, false);
    let splits = name.match_indices(' ').filter_map(|(at, _)| name.split_at_checked(at));
    let splits = splits.map(|(one, other)| width(one).max(width(other.trim_start())));
    splits.fold(width(name), f64::min)
}

/// Breaks a text into lines no wider than `width` pixels.
pub fn wrap(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if text_width(line, size, false) + text_width(&format!(" {word}"), size, false) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
