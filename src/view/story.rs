//! The prepared talk: one figure after another, what is said of each, and where its sliders go.
//!
//! Data alone. The words stand in `text/{nl,en}/talk/story.md` under the key of the slide: the sentence, what the speaker
//! may say besides (`KEY-note`), and what the room is asked before it sees anything (`KEY-ask`).

use crate::text::Label;

/// One slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slide {
    /// The key of its words.
    pub key: &'static str,
    /// The figure by its id.
    pub figure: &'static str,
    /// The query that it moves to.
    pub query: &'static str,
    /// The query that it sets out from; else it goes on from where the talk is.
    pub from: Option<&'static str>,
    /// The slider that moves, one of those in sight; none where nothing is to be seen of it.
    pub slider: Option<&'static str>,
    /// The quotation whose place stands under the sentence; else what is shown is ours.
    pub source: Option<&'static str>,
    /// Who counted what is shown, in the place of both.
    pub counted: Option<Label>,
    /// The result that the room guesses first.
    pub ask: Option<&'static str>,
    /// Whether the room may draw the line first, and see what happened.
    pub draws: bool,
}

/// A slide that shows a figure as it starts.
const fn slide(key: &'static str, figure: &'static str) -> Slide {
    Slide { key, figure, query: "", from: None, slider: None, source: None, counted: None, ask: None, draws: false }
}

/// All slides in their order, over the three chapters.
pub const STORY: &[Slide] = &[
    Slide { source: Some("care-points"), ..slide("care-points", "care-share") },
    Slide {
        from: Some("?v=1&care.trend=0"),
        slider: Some("care.trend"),
        source: Some("care-quarter"),
        ask: Some("care.ratio_until"),
        ..slide("care-quarter", "care-nest")
    },
    Slide {
        query: "?v=1&care.trend=1.1",
        slider: Some("care.trend"),
        counted: Some(Label::new(
            "Telling: CBS, tabel 71988ned. Doorgetrokken met het model van deze pagina",
            "Count: Statistics Netherlands, table 71988ned. Carried on with the model of this page",
        )),
        ..slide("care-count", "care-nest")
    },
    Slide {
        from: Some("?v=1&own-network.saving=60"),
        slider: Some("own-network.saving"),
        source: Some("network"),
        ..slide("network", "own-network")
    },
    Slide {
        from: Some("?v=1&wages-doubling.density_to=1000"),
        slider: Some("wages-doubling.density_to"),
        source: Some("wage-doubling"),
        ..slide("doubling", "wages-doubling")
    },
    Slide {
        from: Some("?v=1&wages-regions.reach=10"),
        slider: Some("wages-regions.reach"),
        ..slide("map", "wages-map")
    },
    Slide { source: Some("wage-spread-high"), ..slide("scan", "wages-scan") },
    Slide { source: Some("vacancy-rises"), draws: true, ..slide("offices", "offices-path") },
    Slide {
        query: "?v=1&vacancy-offices.space=0",
        slider: Some("vacancy-offices.space"),
        ..slide("space", "offices-path")
    },
    Slide {
        from: Some("?v=1&shopping-street.contagion=0&shopping-street.aversion=0"),
        slider: Some("shopping-street.contagion"),
        source: Some("street-three"),
        ask: Some("shopping-street.tipped_probability"),
        ..slide("street", "street")
    },
    Slide {
        query: "?v=1&conversion.write_down=70",
        from: Some("?v=1&conversion.write_down=0"),
        slider: Some("conversion.write_down"),
        source: Some("write-down"),
        ..slide("conversion", "conversion")
    },
];
