//! The claim on labour (chapter Lonen of the page).

use super::Claim;
use super::finding::{Finding, Part};
use super::premise::Premise;
use super::scenario::Load;
use super::verdict::Verdict;
use crate::data::thresholds::LABOUR;
use crate::text::Unit;

const CHAPTER: &str = "lonen";
/// More people and more hours.
pub const LABOUR_25: Claim = Claim {
    id: "labour-25",
    quote: "labour-25",
    chapter: CHAPTER,
    premises: &[
        Premise::book("participation_now", 75.0, "L4498"),
        Premise::book("participation", 80.0, "L4498"),
        Premise::book("hours_now", 1380.0, "L4499"),
        Premise::book("hours", 1600.0, "L4499"),
        Premise::book("said", LABOUR.0, "L4500"),
    ],
    slider: Some("labour-supply.hours"),
    load: Some(Load { figure: "labour-supply", settings: &[] }),
    check: |case| {
        let [part_now, part, hours_now] = case.values(["participation_now", "participation", "hours_now"]);
        let hours = case.slide(case.value("hours"));
        // Half a point and half of ten hours: what rounding may have taken off or added, each in the same direction.
        let change = |off: f64| {
            let settings = [
                ("participation_now", part_now - 0.5 * off),
                ("participation", part + 0.5 * off),
                ("hours_now", hours_now - 5.0 * off),
                ("hours", hours + 5.0 * off),
            ];
            case.run("labour-supply", &settings).scalar("change")
        };
        let (low, sum, high) = (change(-1.0), change(0.0), change(1.0));
        let said = case.value("said");
        Finding {
            verdict: match Verdict::printed(sum, said, LABOUR.1) {
                Verdict::Fails if (low..=high).contains(&said) => Verdict::Roughly,
                Verdict::Fails => Verdict::Fails,
                _ => Verdict::Holds,
            },
            parts: vec![
                Part::new("change", Unit::PERCENT, 1, sum),
                Part::new("low", Unit::PERCENT, 1, low),
                Part::new("high", Unit::PERCENT, 1, high),
            ],
        }
    },
};
