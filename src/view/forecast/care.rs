//! Care: every count takes something else for care, so only changes since a count's own first year stand beside each
//! other, in a chart of their own.

use super::hindsight::{Hindsight, Symbol};
use super::{Canvas, ChartSpec, Forecast, Label, Look, Unit};
use crate::chart::{Grid, LabelSpec, Mark, MarkKind, Place, Side, Xy};
use crate::text::number;
use crate::view::care_share::change;
use crate::view::ticks::{at_years, round_axis};

/// The forecast in the registry.
pub(super) const FORECAST: Forecast = Forecast {
    // The model's slider of years ends in 2060; nobody can spend more than all of GDP.
    canvas: Canvas { figure: "care-share", years: (2014.0, 2060.0), values: (0.0, 100.0) },
    series: "care.share",
    unit: Unit::PERCENT_GDP,
    of: Label::new(" van het bbp", " of GDP"),
    step: 0.1,
    question: Label::new(
        "Teken zelf: welk deel van het bbp kost de zorg na 2013?",
        "Draw it yourself: which part of GDP does care cost after 2013?",
    ),
    hindsight: &[
        count(
            "care_cbs_2012_2018",
            Label::new("CBS, telling van 2019", "CBS, count of 2019"),
            Label::new("zorg en welzijn, deel van het bbp", "care and welfare, part of GDP"),
        ),
        count(
            "care_sha_2017_2021",
            Label::new("CBS, internationale telling (SHA)", "CBS, international count (SHA)"),
            Label::new(
                "zorg zonder welzijn, deel van het bbp; corona telt mee",
                "care without welfare, part of GDP; corona included",
            ),
        ),
        count(
            "care_cbs_2016_2017",
            Label::new("CBS, telling van 2018", "CBS, count of 2018"),
            Label::new("zorg, welzijn en kinderopvang, deel van het bbp", "care, welfare and child care, part of GDP"),
        ),
    ],
    remarks: &[
        Label::new(
            "Elke telling rekent iets anders tot de zorg. Daarom staat van elke telling alleen de verandering sinds haar eigen eerste jaar, naast die van het model over dezelfde jaren.",
            "Every count takes something else for care. So each count is shown as its change since its own first year only, beside that of the model over the same years.",
        ),
        Label::new(
            "In een en dezelfde telling daalde het deel van de zorg van 13,9 % van het bbp in 2012 naar 12,9 % in 2018. Corona brak die daling.",
            "In one and the same count the part of care fell from 13.9% of GDP in 2012 to 12.9% in 2018. Corona broke that fall.",
        ),
        Label::new(
            "Er is in die jaren ingegrepen. Dit toetst dus niet wat het boek zegt over zorguitgaven «zonder ingrijpen».",
            "There was intervention in those years. So this does not test what the book says of care spending «zonder ingrijpen» (without intervention).",
        ),
    ],
    panel: Some(panel),
};

const fn count(series: &'static str, who: Label, counts: Label) -> Hindsight {
    Hindsight {
        series,
        who,
        counts,
        of: Label::new(" van het bbp", " of GDP"),
        unit: Unit::PERCENT_GDP,
        symbol: Symbol::None,
        factor: 1.0,
        is_yearly: true,
    }
}

/// Each count's change since its own first year, and the model's over the same years.
fn panel(look: &Look) -> ChartSpec {
    let keys = [["a", "a-point", "a-model"], ["b", "b-point", "b-model"], ["c", "c-point", "c-model"]];
    let (mut marks, mut labels) = (Vec::new(), Vec::new());
    let (mut low, mut high): (f64, f64) = (0.0, 1.0);
    for (count, [key, point, model]) in FORECAST.hindsight.iter().zip(keys) {
        let seen = count.changes();
        let Some(&(first, _)) = seen.first() else { continue };
        let Some(&(last, change_seen)) = seen.last() else { continue };
        let years = std::iter::successors(Some(first), |year| Some(year + 1.0)).take_while(|year| *year <= last);
        let modelled: Vec<_> = years.filter_map(|year| Some((year, change(look, first, year)?))).collect();
        let Some(&(last_modelled, change_modelled)) = modelled.last() else { continue };
        for value in seen.iter().chain(&modelled).map(|point| point.1) {
            (low, high) = (low.min(value), high.max(value));
        }
        let said = |name: &str, value: f64| {
            let sign = if value > 0.0 { "+" } else { "" };
            [name, sign, &number(value, 1, Unit::NONE, look.lang)].concat()
        };
        let years =
            [&number(first, 0, Unit::YEAR, look.lang), "–", &number(last, 0, Unit::YEAR, look.lang), " "].concat();
        let sides = |up: bool| {
            let (here, there) = (
                [Side::AboveLeft, Side::Above, Side::Right, Side::AboveRight],
                [Side::BelowLeft, Side::Right, Side::Below, Side::BelowRight],
            );
            if up { here.to_vec() } else { there.to_vec() }
        };
        let place = |at, value: f64, up: bool| Place::Point((at, value), sides(up));
        let is_above = change_seen >= change_modelled;
        labels.push(LabelSpec::new(
            key,
            "label ink strong halo",
            said(&years, change_seen),
            place(last, change_seen, is_above),
        ));
        labels.push(LabelSpec::new(
            model,
            "label care halo",
            said("", change_modelled),
            place(last_modelled, change_modelled, !is_above),
        ));
        marks.push(Mark::new(model, "line care thin", MarkKind::Line(modelled)));
        marks.push(Mark::new(key, "line ink thin", MarkKind::Line(seen.clone())));
        marks.extend(seen.into_iter().map(|at| Mark::new(point, "dot ink", MarkKind::Dot(at, 4.0))));
    }
    // Room below the lowest line for its label.
    let y = round_axis(low.floor() - 1.0, high, 1.0, 1.0, 0, look.lang);
    ChartSpec::Xy(Xy {
        x: at_years(&[2012.0, 2014.0, 2016.0, 2018.0, 2021.0]),
        y,
        grid: Grid::Lines,
        room_right: 16.0,
        room_above: 16.0,
        ground: Vec::new(),
        marks,
        labels,
        tracks: Vec::new(),
    })
}
