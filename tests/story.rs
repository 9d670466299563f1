//! The prepared talk: every slide shows what exists, moves to where a link can lead, and speaks both languages.

use std::collections::BTreeSet;

use stad::data::quote;
use stad::model::registry::DECLARATIONS;
use stad::scenario::link::Link;
use stad::scenario::{Kind, Scenario, Target};
use stad::text::Lang;
use stad::text::prose::{Block, Inline, Sentences, chapter};
use stad::view::story::{STORY, Slide};
use stad::view::{Engine, Found, Look, forecast, plain_text, registry, spans};

/// Two lines on a screen of 1024 by 768; a question stands alone.
const LONGEST: usize = 110;
const LONGEST_QUESTION: usize = 150;

fn scenario(slide: &Slide, query: &str) -> Scenario {
    let (link, notices) = Link::parse(query, DECLARATIONS);
    assert!(notices.is_empty(), "{}: {query}: {notices:?}", slide.key);
    let printed = link.print();
    let written = if printed.is_empty() { printed } else { ["?", &printed].concat() };
    assert_eq!(written, query, "{}: a link would be written like this", slide.key);
    link.scenario
}

#[test]
fn a_talk_takes_a_quarter_of_an_hour_and_goes_through_the_chapters_in_order() {
    assert!((8..=12).contains(&STORY.len()));
    let places = STORY.iter().map(|slide| {
        let holds = |id: &&&str| {
            let blocks = chapter(id, Lang::Nl).map_or(&[][..], |chapter| chapter.blocks);
            blocks.iter().any(|block| matches!(block, Block::Figure(figure) if *figure == slide.figure))
        };
        registry::CHAPTERS.iter().position(|id| holds(&id)).unwrap_or_else(|| panic!("{}: no such figure", slide.key))
    });
    let places: Vec<usize> = places.collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(places.into_iter().collect::<BTreeSet<_>>(), BTreeSet::from([0, 1, 2]));
}

#[test]
fn every_query_is_a_link_as_we_write_it() {
    for slide in STORY {
        scenario(slide, slide.query);
        if let Some(from) = slide.from {
            assert_ne!(scenario(slide, from), scenario(slide, slide.query), "{}: nothing moves", slide.key);
        }
    }
}

#[test]
fn what_a_slide_names_exists() {
    for slide in STORY {
        let figure = registry::find(slide.figure).unwrap_or_else(|| panic!("{}: {}", slide.key, slide.figure));
        if let Some(key) = slide.slider {
            assert!(figure.sliders.contains(&key), "{}: {key} is not in sight", slide.key);
            let kind = Target::find(DECLARATIONS, key).map(|target| target.param(DECLARATIONS).kind);
            assert!(matches!(kind, Some(Kind::Number | Kind::Integer)), "{}: {key} is no slider", slide.key);
        }
        if let Some(id) = slide.source {
            assert!(quote(id).is_some(), "{}: {id}", slide.key);
        }
        assert!(!slide.draws || forecast::find(slide.figure).is_some(), "{}: nothing to draw", slide.key);
        if let Some(id) = slide.ask {
            let mut engine = Engine::new();
            engine.go(&scenario(slide, slide.query));
            assert!(Look::new(&engine, Lang::Nl).number(id).is_some(), "{}: {id} is no number", slide.key);
        }
    }
}

#[test]
fn both_languages_say_the_same_slides() {
    let wanted: BTreeSet<String> = STORY
        .iter()
        .flat_map(|slide| {
            let ask = slide.ask.map(|_| "-ask");
            ["", "-note"].into_iter().chain(ask).map(|end| [slide.key, end].concat())
        })
        .collect();
    assert_eq!(wanted.len(), 2 * STORY.len() + STORY.iter().filter(|slide| slide.ask.is_some()).count());
    for lang in Lang::ALL {
        let said: BTreeSet<String> = Sentences::of_talk(lang).all().iter().map(|(key, _)| (*key).to_owned()).collect();
        assert_eq!(said, wanted, "{}", lang.code());
    }
}

#[test]
fn sentences_fit_on_the_screen_and_their_numbers_exist() {
    let engine = Engine::new();
    for (lang, slide) in Lang::ALL.into_iter().flat_map(|lang| STORY.iter().map(move |slide| (lang, slide))) {
        for end in ["", "-ask", "-note"] {
            let inlines = Sentences::of_talk(lang).find(&[slide.key, end].concat()).inlines();
            for inline in &inlines {
                if let Inline::Number { id, .. } = inline {
                    assert!(Found::find(id).is_some(), "{}{end}: {id}", slide.key);
                }
            }
            let text = plain_text(&spans(&inlines, &Look::new(&engine, lang)));
            let most = match end {
                "" => LONGEST,
                "-ask" => LONGEST_QUESTION,
                _ => usize::MAX,
            };
            assert!(text.chars().count() <= most, "{}{end}: {text}", slide.key);
        }
    }
}
