//! One input for one parameter: a slider with its number field, a group of radio buttons, a list of regions.
//!
//! In the browser the painter of controls keeps it at the value that holds.

use super::still::Still;
use crate::app::parts::{field_text, start_text, track_bounds};
use crate::model::registry::DECLARATIONS;
use crate::scenario::{Kind, Mark, Param, Scale, Target};
use crate::text::{Lang, plain, words};
use crate::view::mark_word;
use yew::prelude::*;

/// Properties of [`Control`].
#[derive(Properties, PartialEq)]
pub struct ControlProps {
    /// The page's numbers.
    pub still: Still,
    /// The figure that it belongs to.
    pub figure: &'static str,
    /// The parameter's key, `care.trend`.
    pub param: &'static str,
}

/// The input of one parameter.
#[component]
pub fn Control(props: &ControlProps) -> Html {
    let Some(target) = Target::find(DECLARATIONS, props.param) else { return Html::default() };
    let param = target.param(DECLARATIONS);
    let view = ControlView {
        param,
        followed: param.followed(DECLARATIONS[target.model].params),
        key: props.param,
        id: format!("{}--{}", props.figure, props.param),
        value: props.still.look().param(props.param),
        lang: props.still.lang,
    };
    match param.kind {
        Kind::Number | Kind::Integer => view.slider(),
        Kind::Choice(_) => view.radios(),
        Kind::Region(_) => view.select(),
    }
}

struct ControlView {
    param: &'static Param,
    followed: Option<&'static Param>,
    key: &'static str,
    id: String,
    value: f64,
    lang: Lang,
}

impl ControlView {
    fn slider(&self) -> Html {
        let param = self.param;
        let (min, max, step) = track_bounds(param);
        let label = param.label.get(self.lang);
        let scale = (param.scale == Scale::Log).then_some("log10");
        html! {
            <div class="sl" data-param={self.key}>
                <div class="top">
                    <label for={self.id.clone()}>{ label }</label>
                    <span class="val">
                        <span class={classes!("num", self.is_long().then_some("long"))}>
                            <input type="text" inputmode="decimal" data-field={self.key}
                                aria-label={format!("{label}{}", words::NUMBER_OF.get(self.lang))}
                                value={field_text(param, self.value, self.lang)} />
                            <span class="now" aria-hidden="true">{ "0" }</span>
                        </span>
                        <span class="of">{ param.unit.field.get(self.lang) }</span>
                    </span>
                </div>
                <div class="track">
                    <span class="start"></span>
                    <svg class="seg" aria-hidden="true"><line y1="2" y2="2" /></svg>
                    <input type="range" id={self.id.clone()} name={self.key} data-scale={scale}
                        min={plain(min)} max={plain(max)} step={plain(step)} value={plain(param.to_track(self.value))} />
                </div>
                { self.source() }
            </div>
        }
    }

    /// Whether a value of it may be longer than most fields.
    fn is_long(&self) -> bool {
        const MOST: usize = 5;
        [self.param.min, self.param.max, self.param.default]
            .iter()
            .any(|end| field_text(self.param, *end, self.lang).chars().count() > MOST)
    }

    fn radios(&self) -> Html {
        html! {
            <fieldset class="sl ch" data-param={self.key}>
                <legend>{ self.param.label.get(self.lang) }</legend>
                { for self.param.options_of().iter().enumerate().map(|(index, option)| html! {
                    <label>
                        <input type="radio" name={self.key} value={option.id} checked={index as f64 == self.value} />
                        { option.label.get(self.lang) }
                    </label>
                }) }
                { self.source() }
            </fieldset>
        }
    }

    fn select(&self) -> Html {
        html! {
            <div class="sl ch" data-param={self.key}>
                <label for={self.id.clone()}>{ self.param.label.get(self.lang) }</label>
                <select id={self.id.clone()} name={self.key}>
                    { for self.param.options_of().iter().enumerate().map(|(index, option)| html! {
                        <option value={option.id} selected={index as f64 == self.value}>{ option.label.get(self.lang) }</option>
                    }) }
                </select>
                { self.source() }
            </div>
        }
    }

    /// The value before anybody moved it, in words, or that of another parameter.
    fn start(&self) -> String {
        let Some(followed) = self.followed else { return start_text(self.param, self.lang) };
        format!("{} {}", words::SAME_AS.get(self.lang), followed.label.get(self.lang))
    }

    /// Where the starting value comes from, and the way back to it.
    fn source(&self) -> Html {
        let mark = self.param.source.mark;
        let label = self.param.label.get(self.lang);
        let back = words::BACK.get(self.lang);
        html! {
            <div class="src">
                { glyph(mark) }
                <span>{ mark_word(mark).get(self.lang) }</span>
                <span class="was"><i></i>{ self.start() }</span>
                <button type="button" class="back" data-reset={self.key} aria-label={format!("{label}, {back}")}>{ back }</button>
            </div>
        }
    }
}

fn glyph(mark: Mark) -> Html {
    let shape = match mark {
        Mark::Book => html! { <rect class="fl" x="1" y="1" width="8" height="8" /> },
        Mark::Derived => html! { <><rect x="1" y="1" width="8" height="8" /><path class="fl" d="M1 1L9 9H1Z" /></> },
        Mark::Public => html! { <circle class="fl" cx="5" cy="5" r="4" /> },
        Mark::Assumption => html! { <circle cx="5" cy="5" r="3.6" /> },
    };
    html! { <svg viewBox="0 0 10 10" aria-hidden="true">{ shape }</svg> }
}
