//! Verdicts: what arithmetic can say of a sentence. They judge the sum, not its author.

use crate::num;
use crate::text::Label;

/// What came of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It follows.
    Holds,
    /// It follows within its own hedge or within the rounding of what is printed.
    Roughly,
    /// It follows under one reading and not under another.
    OnlyIf,
    /// It does not follow from the book's own figures.
    Fails,
    /// A source or a figure is lost, so nothing can be compared.
    Unverifiable,
    /// An expectation that came true.
    CameTrue,
    /// An expectation that came true for a time.
    CamePartly,
    /// An expectation that did not come true.
    CameNot,
    /// The sum shows what the sentence means; nothing contradicts it and nothing could.
    Illustration,
}

impl Verdict {
    /// All verdicts, from what holds to what cannot be judged.
    pub const ALL: [Verdict; 9] = [
        Verdict::Holds,
        Verdict::Roughly,
        Verdict::OnlyIf,
        Verdict::Fails,
        Verdict::CameTrue,
        Verdict::CamePartly,
        Verdict::CameNot,
        Verdict::Unverifiable,
        Verdict::Illustration,
    ];

    /// The id in documents; public.
    pub const fn id(self) -> &'static str {
        match self {
            Verdict::Holds => "holds",
            Verdict::Roughly => "roughly",
            Verdict::OnlyIf => "only-if",
            Verdict::Fails => "fails",
            Verdict::Unverifiable => "unverifiable",
            Verdict::CameTrue => "came-true",
            Verdict::CamePartly => "came-partly",
            Verdict::CameNot => "came-not",
            Verdict::Illustration => "illustration",
        }
    }

    /// The words for readers.
    pub const fn label(self) -> Label {
        match self {
            Verdict::Holds => Label::new("Klopt", "Holds"),
            Verdict::Roughly => Label::new("Klopt ongeveer", "Roughly holds"),
            Verdict::OnlyIf => Label::new("Klopt alleen als", "Holds only if"),
            Verdict::Fails => Label::new("Volgt niet uit de eigen cijfers", "Does not follow from its own figures"),
            Verdict::Unverifiable => Label::new("Niet na te rekenen", "Cannot be checked"),
            Verdict::CameTrue => Label::new("Uitgekomen", "Came true"),
            Verdict::CamePartly => Label::new("Deels uitgekomen", "Came partly true"),
            Verdict::CameNot => Label::new("Niet uitgekomen", "Did not come true"),
            Verdict::Illustration => Label::new("Ter illustratie", "By way of illustration"),
        }
    }

    /// What several readings of one sentence give together.
    pub fn over(readings: impl IntoIterator<Item = bool>) -> Verdict {
        let (mut yes, mut no) = (false, false);
        for holds in readings {
            yes |= holds;
            no |= !holds;
        }
        match (yes, no) {
            (true, false) => Verdict::Holds,
            (true, true) => Verdict::OnlyIf,
            (false, _) => Verdict::Fails,
        }
    }

    /// Whether a sum gives the printed number, whose last digit counts `unit`s: exactly, to a tenth of that digit, or
    /// as far as rounding reaches. A sum that does not exist gives nothing.
    pub fn printed(sum: f64, said: f64, unit: f64) -> Verdict {
        let off = (sum - said).abs();
        if num::reached(0.05 * unit, off) {
            Verdict::Holds
        } else if num::reached(0.5 * unit, off) {
            Verdict::Roughly
        } else {
            Verdict::Fails
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict;

    #[test]
    fn readings_agree_or_make_a_condition() {
        assert_eq!(Verdict::over([true, true]), Verdict::Holds);
        assert_eq!(Verdict::over([true, false]), Verdict::OnlyIf);
        assert_eq!(Verdict::over([false, false]), Verdict::Fails);
        assert_eq!(Verdict::over([]), Verdict::Fails);
    }

    #[test]
    fn a_printed_number_reaches_as_far_as_its_rounding() {
        assert_eq!(Verdict::printed(14.2, 14.2, 0.1), Verdict::Holds);
        assert_eq!(Verdict::printed(4.76, 5.0, 1.0), Verdict::Roughly);
        assert_eq!(Verdict::printed(5.5, 5.0, 1.0), Verdict::Roughly);
        assert_eq!(Verdict::printed(5.51, 5.0, 1.0), Verdict::Fails);
        assert_eq!(Verdict::printed(f64::NAN, 5.0, 1.0), Verdict::Fails);
    }

    #[test]
    fn all_lists_each_once() {
        for (index, verdict) in Verdict::ALL.iter().enumerate() {
            assert_eq!(Verdict::ALL.iter().position(|other| other.id() == verdict.id()), Some(index));
        }
    }
}
