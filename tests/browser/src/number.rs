//! Numbers as a reader of one language sees and writes them.

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// The first language.
    Dutch,
    /// The second.
    English,
}

/// A number read from a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// Its value.
    pub value: f64,
    /// How many digits stand after the separator.
    pub decimals: usize,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The file of the page.
    pub fn file(self) -> &'static str {
        match self {
            Self::Dutch => "index.html",
            Self::English => "en.html",
        }
    }

    /// The value of the `lang` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// What is said of a file that was opened.
    pub fn opened(self) -> &'static str {
        match self {
            Self::Dutch => "Geopend",
            Self::English => "Opened",
        }
    }

    /// The other language.
    pub fn other(self) -> Self {
        match self {
            Self::Dutch => Self::English,
            Self::English => Self::Dutch,
        }
    }

    /// What a number field's name ends with.
    pub fn number_field(self) -> &'static str {
        match self {
            Self::Dutch => "getal",
            Self::English => "number",
        }
    }

    /// What the name of the button that takes one value back ends with.
    pub fn reset(self) -> &'static str {
        match self {
            Self::Dutch => "terug",
            Self::English => "reset",
        }
    }

    /// The button that takes everything back.
    pub fn back_to_the_book(self) -> &'static str {
        match self {
            Self::Dutch => "Terug naar het boek",
            Self::English => "Back to the book",
        }
    }

    /// The button that shares the page, and the one that copies its address then.
    pub fn share(self) -> [&'static str; 2] {
        match self {
            Self::Dutch => ["Deel", "Kopieer: Link"],
            Self::English => ["Share", "Copy: Link"],
        }
    }

    /// A plain number in this language's notation.
    pub fn written(self, plain: &str) -> String {
        plain.replace('.', &self.separator().to_string())
    }

    /// The first number in a text; a digit after the other language's separator in threes is a group.
    pub fn read(self, text: &str) -> Option<Shown> {
        let separator = self.separator();
        let group = self.other().separator();
        let start = text.find(|c: char| c.is_ascii_digit())?;
        let negative = text[..start].trim_end().ends_with(['-', '\u{2212}']);
        let mut digits = String::new();
        let mut decimals = None;
        let mut rest = text[start..].chars().peekable();
        while let Some(c) = rest.next() {
            let digit_follows = rest.peek().is_some_and(char::is_ascii_digit);
            if c.is_ascii_digit() {
                digits.push(c);
                decimals = decimals.map(|count: usize| count + 1);
            } else if c == separator && decimals.is_none() && digit_follows {
                digits.push('.');
                decimals = Some(0);
            } else if !(decimals.is_none() && digit_follows && is_group(c, group, rest.clone())) {
                break;
            }
        }
        let value: f64 = digits.parse().ok()?;
        Some(Shown { value: if negative { -value } else { value }, decimals: decimals.unwrap_or(0) })
    }

    fn separator(self) -> char {
        match self {
            Self::Dutch => ',',
            Self::English => '.',
        }
    }
}

impl Shown {
    /// Whether it is the value rounded to the digits shown. The sign may be told by a word («3 less»), so it is left out.
    pub fn rounds(self, value: f64) -> bool {
        let half: f64 = format!("5e-{}", self.decimals + 1).parse().expect("this is how a number is written");
        (self.value.abs() - value.abs()).abs() <= half * (1.0 + 1e-9) + value.abs() * 1e-12
    }
}

/// A mark between groups: three digits follow, and after them no fourth.
fn is_group(mark: char, group: char, rest: impl Iterator<Item = char>) -> bool {
    let digits = rest.take_while(char::is_ascii_digit).count();
    (mark == group || matches!(mark, '\u{a0}' | '\u{202f}' | '\u{2009}')) && digits == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(language: Language, text: &str) -> Option<(f64, usize)> {
        language.read(text).map(|shown| (shown.value, shown.decimals))
    }

    #[test]
    fn separators_follow_the_language() {
        assert_eq!(value(Language::Dutch, "3,17 %"), Some((3.17, 2)));
        assert_eq!(value(Language::English, "3.17 %"), Some((3.17, 2)));
        assert_eq!(value(Language::Dutch, "1.234,5 km"), Some((1234.5, 1)));
        assert_eq!(value(Language::English, "1,234.5 km"), Some((1234.5, 1)));
    }

    #[test]
    fn a_sentence_ends_without_a_decimal() {
        assert_eq!(value(Language::English, "in 2024."), Some((2024.0, 0)));
        assert_eq!(value(Language::Dutch, "geen"), None);
    }

    #[test]
    fn a_true_minus_counts() {
        assert_eq!(value(Language::Dutch, "\u{2212}0,5"), Some((-0.5, 1)));
    }

    #[test]
    fn rounding_is_half_a_unit() {
        let shown = Language::Dutch.read("52,8 %").expect("there is a number");
        assert!(shown.rounds(52.8287));
        assert!(!shown.rounds(52.86));
    }
}
