//! One press deeper: how a figure is calculated, its numbers as a table, and its files.

use super::files;
use super::scenarios::Scenarios;
use crate::app::parts::description;
use crate::model::Model;
use crate::text::{Lang, words};
use crate::view::{Figure, Look, Step, Table, forecast, headed, plain_text};
use yew::prelude::*;

/// Properties of [`Deep`]: all that it says, as text.
#[derive(Properties, PartialEq)]
pub struct DeepProps {
    summary: String,
    scenarios: Scenarios,
    lines: Vec<Line>,
    /// Every number that the figure's models give.
    results: Vec<Line>,
    table: Table,
    title: &'static str,
    lang: Lang,
    /// The figure's id.
    figure: &'static str,
}

/// A line of the calculation.
#[derive(PartialEq)]
struct Line {
    what: String,
    sum: String,
    amount: String,
    total: bool,
    /// The name of a number that says where it comes from.
    asks: Option<String>,
}

impl DeepProps {
    /// What a figure says of the numbers now, with what was drawn.
    pub fn read(figure: &'static Figure, look: &Look, draw: &str) -> DeepProps {
        DeepProps {
            summary: description(figure, look),
            scenarios: Scenarios::read(figure, look.scenario(), draw),
            lines: (figure.steps)(look).iter().map(|key| Line::read(figure, key, look)).collect(),
            results: figure.declared_models().flat_map(|model| results(model, look)).collect(),
            table: forecast::table(figure, look, draw),
            title: figure.title.get(look.lang),
            lang: look.lang,
            figure: figure.id,
        }
    }
}

impl Line {
    fn read(figure: &Figure, key: &'static str, look: &Look) -> Line {
        let step = Step::read(figure.id, key, look);
        // Amounts here belong to the calculation and follow it, so they are plain text and no live numbers.
        let [what, sum, amount] = [&step.what, &step.sum, &step.amount].map(|spans| plain_text(spans));
        Line { what, sum, amount, total: step.total, asks: None }
    }
}

/// Every number that a model gives, its unit beside its name as in the table.
fn results(model: &'static Model, look: &Look) -> impl Iterator<Item = Line> {
    model.scalars.iter().map(|scalar| {
        let id = [model.id, ".", scalar.id].concat();
        let number = look.bare(&id);
        Line {
            what: headed(look.say(scalar.label), look.say(scalar.unit.field)),
            sum: String::new(),
            amount: if number.is_empty() { look.text(&id) } else { number },
            total: false,
            asks: Some(id),
        }
    })
}

/// The calculation and the table of a figure.
pub struct Deep {
    turn: u32,
}

impl Component for Deep {
    type Message = ();
    type Properties = DeepProps;

    fn create(_: &Context<Deep>) -> Deep {
        Deep { turn: 0 }
    }

    fn changed(&mut self, _: &Context<Deep>, _: &DeepProps) -> bool {
        self.turn += 1;
        true
    }

    /// Each turn makes its parts anew: a translator may have put elements of its own inside, where a comparison with
    /// the turn before would lose its way. The frame of the table stays, and with it how far it is scrolled; so do
    /// the rows for scenarios and files, where the focus may be.
    fn view(&self, ctx: &Context<Deep>) -> Html {
        let DeepProps { summary, scenarios, lines, results, table, title, lang, figure } = ctx.props();
        let (caption, turn) = (words::TABLE.get(*lang), self.turn);
        html! {
            <>
                <p key={format!("summary {turn}")} class="summary">{ summary }</p>
                <dl key={format!("steps {turn}")} class="calc">{ for lines.iter().map(|line| self::line(line, figure)) }</dl>
                <p key={format!("head {turn}")} class="results">{ words::RESULTS.get(*lang) }</p>
                <dl key={format!("results {turn}")} class="calc">{ for results.iter().map(|line| self::line(line, figure)) }</dl>
                if !table.rows.is_empty() {
                    <div key="table" class="scroll" tabindex="0" role="region" aria-label={format!("{caption}: {title}")}>
                        <table key={turn} class="tab">
                            <caption>{ caption }</caption>
                            <thead><tr>{ for table.head.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                            <tbody>{ for table.rows.iter().map(|cells| row(cells)) }</tbody>
                        </table>
                    </div>
                }
                { scenarios.row(figure, *lang) }
                { files::row(figure, *lang, turn) }
            </>
        }
    }
}

fn line(line: &Line, figure: &str) -> Html {
    let amount = html! { <span>{ &line.amount }</span> };
    html! {
        <div class={if line.total { "tot" } else { "" }}>
            <dt id={line.asks.as_ref().map(|id| named(figure, id))}>{ &line.what }</dt>
            if !line.sum.is_empty() { <dd class="f">{ &line.sum }</dd> }
            <dd class="v">{ line.asks.as_ref().map_or(amount, |id| asking(figure, id, &line.amount)) }</dd>
        </div>
    }
}

/// A number that says where it comes from: its name is that of its line and what it shows.
fn asking(figure: &str, id: &str, amount: &str) -> Html {
    let name = named(figure, id);
    let own = [&name, "-now"].concat();
    let both = [&name, " ", &own].concat();
    html! {
        <button type="button" id={own} data-where={id.to_owned()} aria-haspopup="dialog" aria-labelledby={both}>
            { amount }
        </button>
    }
}

/// The id of the name of a result; several figures may tell of one.
fn named(figure: &str, id: &str) -> String {
    [figure, "--", id].concat()
}

fn row(cells: &[String]) -> Html {
    let (first, rest) = cells.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    html! {
        <tr>
            <th scope="row">{ first }</th>
            { for rest.iter().map(|cell| html! { <td>{ cell }</td> }) }
        </tr>
    }
}
