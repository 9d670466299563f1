//! What the reader sees of a street that plays: the street, its buttons, and how the time so far compares.

use crate::text::{Lang, words};
use yew::prelude::*;

/// Properties of [`Playing`]: all that it shows, as markup and text.
#[derive(Properties, PartialEq)]
pub(super) struct PlayingProps {
    /// The street as SVG.
    pub(super) street: String,
    /// The moment in words.
    pub(super) state: String,
    /// What, the number so far, the number in the long run.
    pub(super) rows: [[String; 3]; 2],
    /// Whether time passes by itself.
    pub(super) is_playing: bool,
    /// Whether it must not.
    pub(super) moves_little: bool,
    /// The reader's language.
    pub(super) lang: Lang,
}

/// A street that plays.
pub(super) struct Playing {
    turn: u32,
}

impl Component for Playing {
    type Message = ();
    type Properties = PlayingProps;

    fn create(_: &Context<Playing>) -> Playing {
        Playing { turn: 0 }
    }

    fn changed(&mut self, _: &Context<Playing>, _: &PlayingProps) -> bool {
        self.turn += 1;
        true
    }

    /// As in a calculation each turn makes its texts anew, and leaves the buttons, where the focus may be.
    fn view(&self, ctx: &Context<Playing>) -> Html {
        let PlayingProps { street, state, rows, is_playing, moves_little, lang } = ctx.props();
        let (turn, lang) = (self.turn, *lang);
        let heads =
            [words::SO_FAR, words::IN_THE_LONG_RUN].map(|head| html! { <th scope="col">{ head.get(lang) }</th> });
        let note = if *moves_little { words::PLAY_BY_STEPS } else { words::PLAY_NOTE };
        html! {
            <>
                <div key="street">{ Html::from_html_unchecked(street.clone().into()) }</div>
                <p key={format!("state {turn}")} class="summary">{ state }</p>
                <div key="buttons" class="files">
                    <div role="group" aria-label={words::PLAY_STREET.get(lang)}>
                        if !moves_little {
                            { button("play", if *is_playing { words::PAUSE } else { words::PLAY }.get(lang)) }
                        }
                        { button("step", words::STEP.get(lang)) }
                        { button("again", words::AGAIN.get(lang)) }
                        { button("other", words::OTHER_STREET.get(lang)) }
                    </div>
                </div>
                <table key={format!("rows {turn}")} class="tab">
                    <thead><tr><td></td>{ for heads }</tr></thead>
                    <tbody>{ for rows.iter().map(row) }</tbody>
                </table>
                <p key={format!("note {turn}")} class="caption">{ note.get(lang) }</p>
            </>
        }
    }
}

fn button(act: &'static str, name: &'static str) -> Html {
    // A button keeps its element, and with it the focus, while its name changes.
    html! { <button key={act} type="button" data-act={act}><span key={name}>{ name }</span></button> }
}

fn row([what, so_far, long_run]: &[String; 3]) -> Html {
    html! { <tr><th scope="row">{ what }</th><td>{ so_far }</td><td>{ long_run }</td></tr> }
}
