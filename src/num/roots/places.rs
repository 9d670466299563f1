//! What a search found, told: places alone, flat stretches with their ends, and what came nearest.

use super::search::Search;
use super::{Place, Roots};
use crate::num::switches::narrow;
use crate::num::within;
use std::ops::Range;

/// Looks that an end of a flat stretch may take.
const END_LOOKS: u32 = 16;
/// Places nearer than this, in parts of the range, are one.
const SAME: f64 = 1e-9;
/// So many hits in a row are believed to be a flat stretch without looking between them.
const FLAT: usize = 5;

impl Search<'_> {
    pub fn finish(mut self) -> Roots {
        let places = self.places();
        let target = self.looks.target;
        let nearest = self.looks.seen.iter().min_by(|a, b| a.miss(target).total_cmp(&b.miss(target)));
        let nearest = nearest.and_then(|look| Some((look.x, look.y?)));
        self.jumps.sort_by(|a, b| a.left.total_cmp(&b.left));
        Roots { places, jumps: self.jumps, nearest, looks: self.looks.spent }
    }

    /// Hits that are neighbours make one place, as far as the target is met between them too.
    fn places(&mut self) -> Vec<Place> {
        self.measure_stretches();
        let target = self.looks.target;
        let same = SAME * self.looks.width();
        let place = |run: Range<usize>| {
            let run = &self.looks.seen[run];
            let (from, to) = (run[0].x, run[run.len() - 1].x);
            let best = run.iter().min_by(|a, b| a.miss(target).total_cmp(&b.miss(target)));
            match best {
                Some(best) if to - from <= same && !self.is_whole => vec![Place { from: best.x, to: best.x }],
                // With an empty purse nobody looked between them.
                _ if self.looks.left() == 0 && run.len() < FLAT => {
                    run.iter().map(|hit| Place { from: hit.x, to: hit.x }).collect()
                }
                _ => vec![Place { from, to }],
            }
        };
        self.runs_of_hits().into_iter().flat_map(place).collect()
    }

    /// Tells places alone from flat stretches, and finds the ends of these.
    pub fn measure_stretches(&mut self) {
        self.look_beside();
        self.find_ends();
    }

    /// Hits that are neighbours, by their indices.
    fn runs_of_hits(&self) -> Vec<Range<usize>> {
        let mut start = 0;
        let runs = self.looks.seen.chunk_by(|a, b| a.hit == b.hit).map(|run| {
            let range = start..start + run.len();
            start = range.end;
            (range, run[0].hit)
        });
        runs.filter(|(_, is_hit)| *is_hit).map(|(range, _)| range).collect()
    }

    /// Beside hits, and between two of them: whether they are places alone or a flat stretch.
    fn look_beside(&mut self) {
        let (step, halfway) = (self.step(), self.halfway());
        let seen = &self.looks.seen;
        let (Some(first), Some(last)) = (seen.first().copied(), seen.last().copied()) else { return };
        let mut places = Vec::new();
        for run in self.runs_of_hits().into_iter().filter(|run| run.len() < FLAT) {
            let run = &seen[run];
            places.extend([run[0].x - step, run[run.len() - 1].x + step].map(|x| within(x, first.x, last.x)));
            let apart = run.windows(2).filter(|pair| pair[1].x - pair[0].x > step);
            places.extend(apart.filter_map(|pair| halfway(pair[0].x, pair[1].x)));
        }
        for x in places {
            self.looks.at(x);
        }
    }

    /// Where flat stretches begin and end.
    fn find_ends(&mut self) {
        let (step, halfway) = (self.step(), self.halfway());
        let runs = self.runs_of_hits().into_iter().filter(|run| run.len() > 1);
        let borders = runs.flat_map(|run| [run.start.checked_sub(1), Some(run.end - 1)]).flatten();
        let seen = &self.looks.seen;
        let pairs = borders.filter_map(|index| Some((seen[index], *seen.get(index + 1)?)));
        for (left, right) in pairs.filter(|(left, right)| right.x - left.x > step).collect::<Vec<_>>() {
            let mut looks_left = END_LOOKS;
            let looks = &mut self.looks;
            narrow(left.x, right.x, halfway, |x| {
                looks_left = looks_left.checked_sub(1)?;
                Some(looks.at(x)?.hit == left.hit)
            });
        }
    }
}
