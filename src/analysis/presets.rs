//! Named scenarios: readings and numbers of others that a reader can set in one press.

use super::measure::{Measure, Meter};
use crate::model::registry::DECLARATIONS;
use crate::scenario::{Scenario, Target, link};
use crate::text::Label;

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Setting {
    /// At this value, as links write it.
    At(&'static str),
    /// At this scalar of the same model, worked out with the other settings made.
    Result(&'static str),
}

/// A named scenario of one model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preset {
    /// The id; public.
    pub id: &'static str,
    /// The model by its id.
    pub model: &'static str,
    /// Its name for readers.
    pub name: Label,
    /// The parameters that do not stand at their defaults.
    pub settings: &'static [(&'static str, Setting)],
}

use Setting::{At, Result};

/// All of them, in the order of the documents.
pub const PRESETS: &[Preset] = &[
    preset("care-book", "care", Label::new("De trend van het boek", "The book’s trend"), &[]),
    preset(
        "care-sentence",
        "care",
        Label::new("De zin van het boek: een kwart in 2040", "The book’s sentence: a quarter in 2040"),
        &[("trend", Result("implied_growth"))],
    ),
    preset(
        "care-line",
        "care",
        Label::new("Dezelfde twee punten, een rechte lijn", "The same two points, a straight line"),
        &[("mode", At("linear"))],
    ),
    preset(
        "care-cbs",
        "care",
        Label::new("Eén telling, 1972-2005 (CBS)", "One count, 1972-2005 (Statistics Netherlands)"),
        &[("trend", At("1.1"))],
    ),
    preset("care-cpb", "care", Label::new("1973-2010 (CPB)", "1973-2010 (CPB)"), &[("trend", At("1.5"))]),
    preset("care-drivers", "care", Label::new("Vier oorzaken (CPB)", "Four causes (CPB)"), &[("mode", At("drivers"))]),
    preset("care-cut-15", "care", Label::new("15 procent korting", "A cut of 15 per cent"), &[("cut", At("15"))]),
    preset("care-cut-25", "care", Label::new("25 procent korting", "A cut of 25 per cent"), &[("cut", At("25"))]),
    preset(
        "care-brake",
        "care",
        Label::new("Beleid: elk jaar 2 punten minder groei", "Policy: 2 points less growth every year"),
        &[("slowdown", At("2"))],
    ),
    preset(
        "concentration-carnisse",
        "care-concentration",
        Label::new("Carnisse, 10.878 inwoners", "Carnisse, 10,878 inhabitants"),
        &[("residents", At("10878"))],
    ),
    preset(
        "concentration-rotterdam",
        "care-concentration",
        Label::new("Rotterdam, 616.456 inwoners", "Rotterdam, 616,456 inhabitants"),
        &[("residents", At("616456"))],
    ),
    preset("doubling-book", "wages-doubling", Label::new("Het boek", "The book"), &[]),
    preset(
        "doubling-groot",
        "wages-doubling",
        Label::new("Groot, De Groot en Smit 2014", "Groot, De Groot and Smit 2014"),
        // 2^0.048 - 1, held to that formula by a test.
        &[("average", At("3.38307362479644"))],
    ),
    preset(
        "doubling-donovan-low",
        "wages-doubling",
        Label::new("Donovan en anderen 2024, laag", "Donovan and others 2024, low"),
        &[("average", At("1.05"))],
    ),
    preset(
        "doubling-donovan-high",
        "wages-doubling",
        Label::new("Donovan en anderen 2024, hoog", "Donovan and others 2024, high"),
        &[("average", At("2.74"))],
    ),
    preset(
        "labour-oecd",
        "labour-supply",
        Label::new("1700 uur per jaar (OESO)", "1700 hours a year (OECD)"),
        &[("hours", At("1700"))],
    ),
    preset(
        "network-60",
        "own-network",
        Label::new("Schattingen: 60 procent minder uren", "Estimates: 60 per cent fewer hours"),
        &[("saving", At("60"))],
    ),
    preset(
        "network-10",
        "own-network",
        Label::new("Ervaring bij langere duur: 10 procent", "Experience over a longer time: 10 per cent"),
        &[("saving", At("10"))],
    ),
];

const fn preset(
    id: &'static str,
    model: &'static str,
    name: Label,
    settings: &'static [(&'static str, Setting)],
) -> Preset {
    Preset { id, model, name, settings }
}

impl Preset {
    /// The preset with this id.
    pub fn find(id: &str) -> Option<&'static Preset> {
        PRESETS.iter().find(|preset| preset.id == id)
    }

    /// The scenario with this model as the preset has it, every other as it was. `None` where a name is none, or where
    /// a result does not exist or lies outside the bounds: a test rules both out.
    pub fn apply(&self, scenario: &Scenario) -> Option<Scenario> {
        let mut next = scenario.clone();
        let model = DECLARATIONS.iter().position(|declaration| declaration.model == self.model)?;
        let targets: Vec<Target> = scenario.targets().filter(|target| target.model == model).collect();
        targets.into_iter().for_each(|target| next.reset(target));
        let target = |id: &str| Target::find(DECLARATIONS, &[self.model, ".", id].concat());
        for (id, setting) in self.settings {
            let target = target(id)?;
            if let At(text) = setting {
                next.set(target, link::read_value(next.param(target), text).0);
            }
        }
        for (id, setting) in self.settings {
            let target = target(id)?;
            if let Result(scalar) = setting {
                let measure = Measure::find(&[self.model, ".", scalar].concat())?;
                let value = Meter::new(measure).read(next.model(model)).number()?;
                if next.set(target, value).is_some() {
                    return None;
                }
            }
        }
        Some(next)
    }
}
