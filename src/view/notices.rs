//! Notices in words: what happened to a value that came in, or to a result that cannot be.

use crate::model::{Output, registry};
use crate::scenario::{Code, Given, Notice, Param};
use crate::text::{IS_TOLD, Label, Lang, number, plain};

/// A name longer than this is cut: it came from a link, and a link can hold anything.
const LONGEST: usize = 40;

/// So many notices are told one by one; a link can hold thousands.
const TOLD: usize = 5;

/// The notices of a link in sentences, the first few one by one.
pub fn summary(notices: &[Notice], lang: Lang) -> Vec<String> {
    let mut told: Vec<String> = notices.iter().take(TOLD).map(|notice| words(notice, lang)).collect();
    let rest = notices.len().saturating_sub(TOLD);
    if rest > 0 {
        told.push(match lang {
            Lang::Nl => format!("En nog {rest} meldingen over deze link."),
            Lang::En => format!("And {rest} more notices about this link."),
        });
    }
    told
}

/// What the reader is told, in one sentence.
pub fn words(notice: &Notice, lang: Lang) -> String {
    let subject = Subject::find(&notice.about);
    let name = subject.name(&notice.about, lang);
    let given = subject.value(&notice.given, lang, Precision::AsGiven);
    let used = subject.value(&notice.used, lang, Precision::AsShown);
    match (notice.code, lang) {
        (Code::Clamped, Lang::Nl) if notice.about == "v" => {
            format!("Deze link hoort bij een nieuwere versie ({given}); hier is gerekend met versie {used}.")
        }
        (Code::Clamped, Lang::En) if notice.about == "v" => {
            format!("This link belongs to a newer version ({given}); version {used} is used here.")
        }
        (Code::Clamped, Lang::Nl) => format!("{name}: {given} valt buiten het bereik; gerekend is met {used}."),
        (Code::Clamped, Lang::En) => format!("{name}: {given} is out of range; {used} is used."),
        (Code::Unreadable, Lang::Nl) if used.is_empty() => format!("{name}: ‘{given}’ is niet te lezen."),
        (Code::Unreadable, Lang::En) if used.is_empty() => format!("{name}: ‘{given}’ cannot be read."),
        (Code::Unreadable, Lang::Nl) => format!("{name}: ‘{given}’ is niet te lezen; gerekend is met {used}."),
        (Code::Unreadable, Lang::En) => format!("{name}: ‘{given}’ cannot be read; {used} is used."),
        (Code::Unknown, Lang::Nl) => format!("‘{name}’ bestaat hier niet en is overgeslagen."),
        (Code::Unknown, Lang::En) => format!("‘{name}’ does not exist here and was skipped."),
        (Code::Doubled, Lang::Nl) => format!("{name} staat er twee keer; de eerste waarde telt."),
        (Code::Doubled, Lang::En) => format!("{name} appears twice in the link; the first value counts."),
        (Code::Rounded, Lang::Nl) => format!("{name}: {given} is afgerond op {used}."),
        (Code::Rounded, Lang::En) => format!("{name}: {given} is rounded to {used}."),
        (Code::Adjusted, Lang::Nl) => format!("{name}: {given} kan hier niet; gerekend is met {used}."),
        (Code::Adjusted, Lang::En) => format!("{name}: {given} is not possible here; {used} is used."),
        // Models tell it, and what they tell lies one press deeper.
        (Code::Shortage, _) if !IS_TOLD => String::new(),
        (Code::Shortage, Lang::Nl) => format!("Er is een tekort: {name} komt onder nul, op {used}."),
        (Code::Shortage, Lang::En) => format!("There is a shortage: {name} falls below zero, to {used}."),
        (Code::Refused, Lang::Nl) => {
            format!("De link is te lang ({given} bytes) en is niet gelezen; alles staat op de beginwaarde.")
        }
        (Code::Refused, Lang::En) => {
            format!("The link is too long ({given} bytes) and was not read; everything stands at its start value.")
        }
    }
}

/// What a notice is about.
enum Subject {
    Param(&'static Param),
    Scalar(&'static Output),
    /// A key of the link that is no parameter.
    Reserved(Label),
    Unknown,
}

/// How exactly a number is told.
#[derive(Clone, Copy)]
enum Precision {
    /// In full: the reader must recognise it.
    AsGiven,
    /// As the page shows it, with its unit.
    AsShown,
}

impl Subject {
    fn find(about: &str) -> Subject {
        match about {
            "v" => return Subject::Reserved(Label::new("Versie", "Version")),
            "lang" => return Subject::Reserved(Label::new("Taal", "Language")),
            "theme" => return Subject::Reserved(Label::new("Licht of donker", "Light or dark")),
            _ => {}
        }
        let found = about.split_once('.').and_then(|(model, id)| Some((registry::find(model)?.1, id)));
        let Some((model, id)) = found else {
            return Subject::Unknown;
        };
        let param = model.params.iter().find(|param| param.id == id).map(Subject::Param);
        let scalar = || model.scalars.iter().find(|output| output.id == id).map(Subject::Scalar);
        param.or_else(scalar).unwrap_or(Subject::Unknown)
    }

    fn name(&self, about: &str, lang: Lang) -> String {
        match self {
            Subject::Param(param) => param.label.get(lang).to_owned(),
            Subject::Scalar(output) => output.label.get(lang).to_owned(),
            Subject::Reserved(label) => label.get(lang).to_owned(),
            Subject::Unknown => cut(about),
        }
    }

    fn value(&self, given: &Given, lang: Lang, precision: Precision) -> String {
        let value = match given {
            Given::Nothing => return String::new(),
            Given::Text(text) => return self.option(text, lang).unwrap_or_else(|| cut(text)),
            Given::Number(value) => *value,
        };
        match (self, precision) {
            (Subject::Param(param), Precision::AsShown) => number(value, param.digits, param.unit, lang),
            (Subject::Scalar(output), Precision::AsShown) => number(value, output.digits, output.unit, lang),
            _ => in_full(value, lang),
        }
    }

    fn option(&self, id: &str, lang: Lang) -> Option<String> {
        let Subject::Param(param) = self else { return None };
        let option = param.options_of().iter().find(|option| option.id == id)?;
        Some(option.label.get(lang).to_owned())
    }
}

fn in_full(value: f64, lang: Lang) -> String {
    let text = plain(value).replace('-', "\u{2212}");
    match lang {
        Lang::Nl => text.replace('.', ","),
        Lang::En => text,
    }
}

fn cut(text: &str) -> String {
    let mut letters = text.chars();
    let mut short: String = letters.by_ref().take(LONGEST).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(code: Code, about: &str, given: Given, used: Given) -> Notice {
        Notice { code, about: about.to_owned(), given, used }
    }

    #[test]
    fn a_parameter_is_named_by_its_label() {
        let clamped = notice(Code::Clamped, "care.trend", Given::Number(99.5), Given::Number(6.0));
        assert_eq!(
            words(&clamped, Lang::Nl),
            "Groei van de zorg: 99,5 valt buiten het bereik; gerekend is met 6,00\u{202f}%."
        );
        assert_eq!(words(&clamped, Lang::En), "Growth of care: 99.5 is out of range; 6.00% is used.");
    }

    #[test]
    fn an_option_is_named_as_the_page_names_it() {
        let unreadable = notice(
            Code::Unreadable,
            "wages-regions.from",
            Given::Text("NL999".to_owned()),
            Given::Text("NL413".to_owned()),
        );
        let told = "Verhuizen van: ‘NL999’ is niet te lezen; gerekend is met Noordoost-Noord-Brabant (Den Bosch).";
        assert_eq!(words(&unreadable, Lang::Nl), told);
    }

    #[test]
    fn a_key_from_a_link_is_cut() {
        let unknown = notice(Code::Unknown, &"é".repeat(9000), Given::Nothing, Given::Nothing);
        assert!(words(&unknown, Lang::Nl).chars().count() < 100);
    }
}
