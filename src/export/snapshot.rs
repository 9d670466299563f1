//! A figure at one scenario in one language: what every file of it says, whatever its format.

use super::cite;
use crate::chart::{Drawer, Scene, Size};
use crate::scenario::drawing::Drawing;
use crate::scenario::link::{Link, Theme};
use crate::scenario::{Param, Scenario, Target};
use crate::text::{Label, Lang, words};
use crate::view::forecast::{self, Forecast, Words};
use crate::view::{Figure, Look, Step, Table, moved_texts, plain_text, sources};

/// From this width on a drawing is the one that stands beside its sliders, else the one for a phone, as on the page.
pub const WIDE: u32 = 680;

/// A figure as its files show it.
#[derive(Clone, Copy)]
pub struct Snapshot<'a> {
    /// The figure.
    pub figure: &'static Figure,
    /// The numbers.
    pub look: Look<'a>,
    /// Light or dark; files are light where nothing was chosen.
    pub theme: Theme,
    page: &'a str,
    /// What was drawn, as the link carries it.
    draw: &'a str,
}

impl<'a> Snapshot<'a> {
    /// A figure with the numbers of a look; `page` is the address of the page in that language, without a query.
    pub fn new(figure: &'static Figure, look: Look<'a>, theme: Option<Theme>, page: &'a str) -> Snapshot<'a> {
        Snapshot { figure, look, theme: theme.unwrap_or(Theme::Light), page, draw: "" }
    }

    /// The same with what the reader drew, as a link carries it.
    #[must_use]
    pub fn drawn(self, draw: &'a str) -> Snapshot<'a> {
        Snapshot { draw, ..self }
    }

    /// The language of its words.
    pub fn lang(&self) -> Lang {
        self.look.lang
    }

    /// The query that opens the same numbers. It names the version even at the defaults, which may change one day.
    pub fn query(&self) -> String {
        let theme = Some(self.theme).filter(|theme| *theme != Theme::Light);
        let draw = self.draw.to_owned();
        let (compare, scenario) = (self.look.compared().cloned(), self.look.scenario().clone());
        let query = Link { lang: None, theme, compare, draw, scenario }.print();
        if query.starts_with("v=") {
            return query;
        }
        let rest = if query.is_empty() { query } else { format!("&{query}") };
        format!("v={}{rest}", self.version())
    }

    /// The version of its numbers.
    pub fn version(&self) -> u32 {
        self.look.scenario().version()
    }

    /// The link to the figure with these numbers.
    pub fn address(&self) -> String {
        format!("{}?{}#{}", self.page, self.query(), self.figure.id)
    }

    /// A sentence of the figure; empty where it has none of that name.
    pub fn said(&self, id: &str) -> String {
        plain_text(&self.look.said(self.figure.id, id))
    }

    /// The drawing in words, for ears, with the reader's line.
    pub fn description(&self) -> String {
        let own = self.own_words().into_iter();
        std::iter::once(self.said("summary")).chain(own).collect::<Vec<_>>().join(" ")
    }

    /// What was moved, in one line, here and in what the figure is compared with; nothing where all is as it starts.
    pub fn moved(&self) -> Option<String> {
        let lang = self.lang();
        let line = |scenario: &Scenario, name: Label| {
            let moved = moved_texts(self.figure, scenario, lang);
            (!moved.is_empty()).then(|| format!("{}: {}.", name.get(lang), moved.join("; ")))
        };
        let here = line(self.look.scenario(), words::MOVED_SHORT);
        let beside = self.look.compared().and_then(|other| line(other, words::OTHER_SCENARIO));
        let lines: Vec<String> = here.into_iter().chain(beside).collect();
        (!lines.is_empty()).then(|| lines.join(" "))
    }

    /// What the reader drew over the figure, with what it can be drawn over.
    pub fn own(&self) -> Option<(&'static Forecast, Drawing)> {
        forecast::find(self.figure.id).zip(forecast::read(self.figure.id, self.draw))
    }

    /// How far off the reader's line is, in sentences; none where nothing was drawn.
    pub fn own_words(&self) -> Vec<String> {
        let told = |(forecast, drawing)| Words::read(forecast, &self.look, Some(&drawing)).drawn;
        self.own().map_or_else(Vec::new, told)
    }

    /// The table of the figure, with the reader's line.
    pub fn table(&self) -> Table {
        forecast::table(self.figure, &self.look, self.draw)
    }

    /// The sources, each once; beside a line that was drawn also of what happened.
    pub fn source_list(&self) -> Vec<String> {
        let lang = self.lang();
        let counts = self.own().map_or(&[][..], |(forecast, _)| forecast.hindsight);
        let told = counts.iter().map(|count| format!("{}: {}", count.who.get(lang), count.counts.get(lang)));
        sources(self.figure, lang).into_iter().chain(told).collect()
    }

    /// The sources in one line.
    pub fn sources(&self) -> String {
        let lang = self.lang();
        let sources = self.source_list().join("; ");
        let told = if sources.is_empty() { words::ASSUMPTIONS_ALONE.get(lang) } else { &sources };
        format!("{}: {told}.", words::SOURCES_SHORT.get(lang))
    }

    /// Whose model it is, which version, under which licence.
    pub fn imprint(&self) -> String {
        let [ours, site, version] = [words::MODEL_OURS, words::SITE, words::VERSION].map(|word| word.get(self.lang()));
        format!("{ours}: {site}, {version} {}, {}", self.version(), cite::LICENCE)
    }

    /// The lines beside the drawing.
    pub fn readout(&self) -> Vec<Step> {
        self.lines((self.figure.readout)(&self.look))
    }

    /// The lines of the calculation.
    pub fn steps(&self) -> Vec<Step> {
        self.lines((self.figure.steps)(&self.look))
    }

    fn lines(&self, keys: &[&'static str]) -> Vec<Step> {
        keys.iter().map(|key| Step::read(self.figure.id, key, &self.look)).collect()
    }

    /// The parameters of the figure's models with their values, now and at the start.
    pub fn params(&self) -> impl Iterator<Item = (&'static Param, f64, f64)> + '_ {
        let scenario = self.look.scenario();
        let declared = scenario.declarations();
        let ours = move |target: &Target| self.figure.models.contains(&declared[target.model].model);
        let of = move |target: Target| (scenario.param(target), scenario.value(target), scenario.start(target));
        scenario.targets().filter(ours).map(of)
    }

    /// The drawing for a column of so many pixels: the scene of the page at that width. Without a drawing it has no
    /// height.
    pub fn draw(&self, column: f64) -> Scene {
        if !self.figure.is_drawn() {
            return Scene { size: Size { width: column, height: 0.0 }, layers: Vec::new() };
        }
        let wide_column = f64::from(WIDE);
        let narrow = column < wide_column;
        let (wide, phone) = self.figure.sizes;
        let nominal = if narrow { phone } else { wide };
        // What does not fill its column on the page does not grow with it.
        let width = if !narrow && wide.width < wide_column { wide.width } else { column };
        let size = Size { width, height: (nominal.height * width / nominal.width).round() };
        let chart = (self.figure.chart)(&self.look);
        let mut scene = Drawer::default().draw(&chart, size);
        if let Some(((forecast, drawing), chart)) = self.own().zip(chart.as_xy()) {
            // As the page shows it to who opens the link: with what happened.
            let (marks, labels) = forecast.over(&self.look, Some(&drawing), true);
            scene.layers.extend(chart.over(size, &marks, &labels));
        }
        scene
    }
}
