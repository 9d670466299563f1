//! What holds for every model, parameter and result, because the page, the links and the documents build on it.

use stad::data::{PLACES, REGIONS, place};
use stad::model::registry::{DECLARATIONS, MODELS};
use stad::model::{Model, OutputKind};
use stad::scenario::{Kind, Mark, Param, Scale};
use stad::text::{Label, Unit};

/// Lines of the book's text file.
const LAST_LINE: u32 = 10_000;

fn each_param(check: impl Fn(&Model, &Param)) {
    MODELS.iter().for_each(|model| model.params.iter().for_each(|param| check(model, param)));
}

/// Letters, digits and one kind of joint: what needs no escape in a link, a file name or an attribute.
fn is_id(id: &str, joint: char) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == joint)
}

fn no_doubles<'a>(what: &str, ids: impl Iterator<Item = &'a str>) {
    let mut sorted: Vec<&str> = ids.collect();
    sorted.sort_unstable();
    for pair in sorted.windows(2) {
        assert_ne!(pair[0], pair[1], "{what}: an id stands twice");
    }
}

fn has_words(what: &str, label: Label) {
    for text in [label.nl, label.en] {
        assert!(!text.is_empty() && text.trim() == text, "{what}: '{text}'");
    }
}

#[test]
fn ids_are_plain_and_stand_once() {
    no_doubles("models", MODELS.iter().map(|model| model.id));
    for model in MODELS {
        assert!(is_id(model.id, '-'), "{}", model.id);
        let own = model.params.iter().map(|param| param.id).chain(model.scalars.iter().map(|output| output.id));
        no_doubles(model.id, own.clone());
        no_doubles(model.id, model.series.iter().map(|series| series.id));
        for id in own.chain(model.series.iter().map(|series| series.id)) {
            assert!(is_id(id, '_'), "{}.{id}", model.id);
        }
        assert!(model.series.len() <= 32, "{}: a Want holds 32 series", model.id);
        assert!(model.scalars.len() <= 32, "{}: a Want holds 32 costly scalars", model.id);
        // A figure asks for both by their names.
        let costly = model.scalars.iter().filter(|output| output.is_costly).map(|output| output.id);
        no_doubles(model.id, model.series.iter().map(|series| series.id).chain(costly));
    }
}

#[test]
fn models_stand_in_the_order_of_the_documents() {
    let ids: Vec<&str> = MODELS.iter().map(|model| model.id).collect();
    let expected = "care care-concentration wages-doubling wages-regions labour-supply zipf urban-system vacancy-stock \
                    vacancy-offices vacancy-shops shopping-street conversion city-competition block-rule own-network";
    assert_eq!(ids.join(" "), expected);
}

#[test]
fn scenarios_know_the_same_models() {
    assert_eq!(DECLARATIONS.len(), MODELS.len());
    for (declaration, model) in DECLARATIONS.iter().zip(MODELS) {
        assert_eq!(declaration.model, model.id);
        assert_eq!(declaration.params, model.params);
    }
}

#[test]
fn a_default_lies_inside_its_bounds() {
    each_param(|model, param| {
        let told = format!("{}.{}", model.id, param.id);
        assert!(param.min < param.max && param.step > 0.0, "{told}");
        for value in [param.min, param.default, param.max] {
            assert!(value.is_finite(), "{told}");
            assert_eq!(param.admit(value), (value, None), "{told}");
        }
        if param.scale == Scale::Log {
            assert!(param.min > 0.0, "{told}: a logarithm needs a positive value");
        }
    });
}

#[test]
fn what_follows_can_stand_wherever_the_other_does() {
    each_param(|model, param| {
        let Some(id) = param.follows else { return };
        let told = format!("{}.{}", model.id, param.id);
        let followed = param.followed(model.params).unwrap_or_else(|| panic!("{told} follows {id}, which is nothing"));
        assert_eq!(followed.follows, None, "{told}: a chain");
        assert_eq!((param.default, param.kind, param.unit), (followed.default, followed.kind, followed.unit), "{told}");
        assert!(param.min <= followed.min && followed.max <= param.max, "{told}");
    });
}

#[test]
fn a_slider_has_neither_few_stops_nor_many() {
    each_param(|model, param| {
        if matches!(param.kind, Kind::Number) {
            let stops = ((param.to_track(param.max) - param.to_track(param.min)) / param.step).round();
            assert!((20.0..=1000.0).contains(&stops), "{}.{} has {stops} stops", model.id, param.id);
        }
    });
}

#[test]
fn everything_has_words_in_both_languages() {
    for model in MODELS {
        has_words(model.id, model.title);
        for param in model.params {
            has_words(&format!("{}.{}", model.id, param.id), param.label);
            for option in param.options_of() {
                has_words(&format!("{}.{}={}", model.id, param.id, option.id), option.label);
            }
        }
        for output in model.scalars {
            has_words(&format!("{}.{}", model.id, output.id), output.label);
        }
        for series in model.series {
            has_words(&format!("{}.{}", model.id, series.id), series.label);
        }
    }
}

#[test]
fn every_default_names_its_source() {
    each_param(|model, param| {
        let told = format!("{}.{}: '{}'", model.id, param.id, param.source.reference.nl);
        assert!(!param.source.reference.nl.is_empty(), "{told}");
        let lines = lines(param.source.reference.nl);
        for line in &lines {
            assert!((PLACES[0].from_line..=LAST_LINE).contains(line), "{told}");
            assert!(!place(*line).chapter.is_empty(), "{told}");
        }
        if matches!(param.source.mark, Mark::Book | Mark::Derived) {
            // A reader sees the chapter of this line, so there has to be one and nothing else.
            assert_eq!(lines.len(), 1, "{told}");
            assert_eq!(param.source.reference.nl, format!("L{}", lines[0]), "{told}");
        }
    });
}

/// The lines of the book in a reference: `L` and a number.
fn lines(reference: &str) -> Vec<u32> {
    let words = reference.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter_map(|word| word.strip_prefix('L')?.parse().ok()).collect()
}

#[test]
fn regions_are_those_of_the_table() {
    each_param(|model, param| {
        if let Kind::Region(options) = param.kind {
            let told = format!("{}.{}", model.id, param.id);
            let own = options.iter().map(|option| option.id).filter(|id| !id.is_empty());
            assert!(own.eq(REGIONS.iter().map(|region| region.nuts3)), "{told}");
            assert!(options.iter().skip(1).all(|option| !option.id.is_empty()), "{told}: none comes first");
        }
    });
}

#[test]
fn options_are_plain_and_stand_once() {
    each_param(|model, param| {
        let told = format!("{}.{}", model.id, param.id);
        no_doubles(&told, param.options_of().iter().map(|option| option.id));
        for option in param.options_of() {
            assert!(option.id.chars().all(|letter| letter.is_ascii_alphanumeric()), "{told}={}", option.id);
        }
    });
}

#[test]
fn a_code_is_a_region() {
    for model in MODELS {
        for output in model.scalars {
            let is_region = output.kind == OutputKind::Region;
            assert_eq!(is_region, output.unit == Unit::REGION, "{}.{}", model.id, output.id);
        }
    }
}
