//! The drawing and what happened, as marks and labels over the figure.

use super::hindsight::Symbol;
use super::{Forecast, Look};
use crate::chart::{LabelSpec, Mark, MarkKind, Place, Side};
use crate::scenario::drawing::Drawing;
use crate::text::{Label, Unit, fixed};

const OWN: Label = Label::new("jij", "you");

impl Forecast {
    /// The drawn line, and with `revealed` its last number and what happened.
    pub fn over(&self, look: &Look, drawing: Option<&Drawing>, revealed: bool) -> (Vec<Mark>, Vec<LabelSpec>) {
        let (mut marks, mut labels) = (Vec::new(), Vec::new());
        if revealed {
            self.happened(look, &mut marks, &mut labels);
        }
        let until = self.until(look);
        let seen = drawing.iter().flat_map(|drawing| drawing.points()).copied().filter(|point| point.0 <= until);
        let line: Vec<(f64, f64)> = std::iter::once(self.start(look)).chain(seen).collect();
        if let [_, .., last] = line[..] {
            marks.push(Mark::new("own", "line own", MarkKind::Line(line.clone())));
            if revealed {
                marks.push(Mark::new("own-end", "dot own", MarkKind::Dot(last, 4.0)));
                let text = [look.say(OWN), " ", &fixed(last.1, 1, self.unit, look.lang)].concat();
                let sides = vec![Side::AboveLeft, Side::BelowLeft, Side::Above, Side::Below, Side::Left];
                // Before what happened: the reader looks for it first.
                labels.insert(0, LabelSpec::new("own-label", "label own strong halo", text, Place::Point(last, sides)));
            }
        }
        (marks, labels)
    }

    fn happened(&self, look: &Look, marks: &mut Vec<Mark>, labels: &mut Vec<LabelSpec>) {
        let (first, until) = (self.start(look).0, self.until(look));
        for count in self.hindsight {
            let seen: Vec<_> = count.points().into_iter().filter(|(year, _)| (first..=until).contains(year)).collect();
            let Some(&last) = seen.last().filter(|_| count.symbol != Symbol::None) else { continue };
            marks.push(Mark::new("seen-line", "stem", MarkKind::Line(seen.clone())));
            marks.extend(seen.iter().filter_map(|at| symbol(count.symbol, *at)));
            // «NVM Business» is NVM where room is short; the table has the whole name.
            let who = look.say(count.who).split(' ').next().unwrap_or_default();
            let text = [who, " ", &fixed(last.1, 1, Unit::NONE, look.lang)].concat();
            // One point alone stands among the lines of the start: its name goes below them, or further down.
            let is_alone = seen.len() == 1;
            let sides: &[Side] = if is_alone {
                &[Side::BelowRight]
            } else {
                &[Side::BelowRight, Side::AboveRight, Side::Right, Side::Below]
            };
            labels.push(
                LabelSpec::new("seen-label", "label ink halo", text, Place::Point(last, sides.to_vec()))
                    .optional(!is_alone),
            );
        }
    }
}

fn symbol(symbol: Symbol, at: (f64, f64)) -> Option<Mark> {
    let (class, kind) = match symbol {
        Symbol::Dot => ("dot ink", MarkKind::Dot(at, 4.0)),
        Symbol::Ring => ("ring", MarkKind::Dot(at, 4.0)),
        Symbol::Square => ("bar", MarkKind::Square(at, 3.5)),
        Symbol::None => return None,
    };
    Some(Mark::new("seen", class, kind))
}
