//! A figure as the registry lists it.

use super::look::Look;
use super::table::Table;
use crate::chart::{ChartSpec, Size, Squares};
use crate::model::{Model, registry};
use crate::scenario::Scenario;
use crate::text::{Label, Unit};

/// A number that a figure works out from its models, for its sentences: `wages-scan.reach_for_move`.
pub struct Fact {
    /// The id after the figure's.
    pub id: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// Decimals shown.
    pub digits: u8,
    /// The number, where it exists.
    pub work_out: fn(&Look) -> Option<f64>,
}

/// A sentence that changes its words with the numbers.
pub struct Say {
    /// Its name in the prose, `care-nest/reached`.
    pub key: &'static str,
    /// The endings of the keys that it may choose: `verdict-over`.
    pub variants: &'static [&'static str],
    /// Which of them says what the numbers show.
    pub choose: fn(&Look) -> &'static str,
}

impl Say {
    /// The name after the figure's.
    pub fn id(&self) -> &'static str {
        self.key.split_once('/').map_or("", |(_, id)| id)
    }
}

/// A figure: what it shows, moves and says.
pub struct Figure {
    /// The id in pages and links; public.
    pub id: &'static str,
    /// Its name for readers, in lists.
    pub title: Label,
    /// The models that it reads.
    pub models: &'static [&'static str],
    /// The result that it is about, by its key: who asks for a value or for what counts is offered it first.
    pub about: &'static str,
    /// The size of the drawing beside its sliders, and on a phone; [`Figure::NO_DRAWING`] where it draws nothing.
    pub sizes: (Size, Size),
    /// The parameters in sight: at most three.
    pub sliders: &'static [&'static str],
    /// Those under "more assumptions".
    pub more: &'static [&'static str],
    /// The parameter that pointing at a row chooses, if the drawing takes choices: its options are "none" and the rows.
    pub pick: Option<&'static str>,
    /// The series that it draws or lists, and the costly scalars that it says.
    pub series: &'static [&'static str],
    /// Those of them that it draws and says for a scenario, where that hangs on a choice: the moving hand does not pay for
    /// the others.
    pub needs: Option<fn(&Scenario) -> Vec<&'static str>>,
    /// Numbers of its own.
    pub facts: &'static [Fact],
    /// Its sentences; `headline` and `summary` always exist, and `unit` where something is drawn.
    pub says: &'static [Say],
    /// What is drawn now.
    pub chart: fn(&Look) -> ChartSpec,
    /// The numbers of the drawing.
    pub table: fn(&Look) -> Table,
    /// Keys of the lines beside the drawing.
    pub readout: fn(&Look) -> &'static [&'static str],
    /// Keys of the lines under "how this is calculated".
    pub steps: fn(&Look) -> &'static [&'static str],
}

impl Figure {
    /// The sizes of a figure that draws nothing.
    pub const NO_DRAWING: (Size, Size) = (Size { width: 0.0, height: 0.0 }, Size { width: 0.0, height: 0.0 });

    /// What figures of one sentence have in common: no drawing, so no kind of their own and no painter. Their headline
    /// is the sentence, which follows the hand as every headline does.
    pub(super) const SENTENCE: Figure = Figure {
        id: "",
        title: Label::same(""),
        models: &[],
        about: "",
        sizes: Figure::NO_DRAWING,
        sliders: &[],
        more: &[],
        pick: None,
        series: &[],
        needs: None,
        facts: &[],
        says: &[],
        chart: |_| ChartSpec::Squares(Squares { groups: Vec::new(), column: 0 }),
        table: |_| Table::default(),
        readout: |_| &[],
        steps: |_| &[],
    };

    /// Whether it draws anything.
    pub fn is_drawn(&self) -> bool {
        self.sizes.0.height > 0.0
    }

    /// Its models by their index in the registry.
    pub fn model_indices(&self) -> Vec<usize> {
        self.models.iter().filter_map(|id| registry::find(id)).map(|(index, _)| index).collect()
    }

    /// Its models.
    pub fn declared_models(&self) -> impl Iterator<Item = &'static Model> {
        self.models.iter().filter_map(|id| registry::find(id)).map(|(_, model)| model)
    }

    /// The sentence of this name.
    pub fn say(&self, id: &str) -> Option<&'static Say> {
        self.says.iter().find(|say| say.id() == id)
    }
}
