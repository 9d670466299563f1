//! The search itself: crossings first, then what the first looks may have stepped over.

use super::Jump;
use super::look::{Look, Looks};
use crate::num::switches::{middle, narrow};
use crate::num::within;

/// Looks that an edge of what exists is followed by, and a top.
const EDGE_LOOKS: u32 = 24;
const TOP_LOOKS: u32 = 14;
/// Tops that are climbed.
const TOPS: usize = 3;
/// Halvings of a stretch between two first looks after which a crossing that is still far from the target is a jump.
const HALVINGS: i32 = 46;
/// Two values so near to each other, in parts of their size, are one crossing and no jump.
const JOINED: f64 = 1e-7;
/// How near to the target counts, in parts of the values at both ends of a stretch: for a target of nothing.
const FINE: f64 = 1e-14;
/// A step aside, in parts of the range: small against what is searched, large against rounding.
const ASIDE: f64 = 1e-6;

pub(super) struct Search<'a> {
    pub looks: Looks<'a>,
    pub is_whole: bool,
    pub jumps: Vec<Jump>,
    /// Edges that were followed, by the place where something still exists.
    edges: Vec<f64>,
}

impl<'a> Search<'a> {
    pub fn new(target: f64, is_whole: bool, most: u32, value: &'a mut dyn FnMut(f64) -> Option<f64>) -> Search<'a> {
        Search { looks: Looks::new(target, most, value), is_whole, jumps: Vec::new(), edges: Vec::new() }
    }

    pub fn start(&mut self, places: &[f64]) {
        for x in places {
            self.looks.at(*x);
        }
    }

    pub fn run(&mut self) {
        self.crossings();
        let beside_jumps: Vec<f64> = self.jumps.iter().flat_map(|jump| [jump.left, jump.right]).collect();
        self.slide(&beside_jumps);
        // What was found is told in full before the purse goes to what may be there.
        self.measure_stretches();
        self.follow_edges();
        self.climb_tops();
        self.slide(&self.nearest());
    }

    /// Closes in between all neighbours on either side of the target.
    fn crossings(&mut self) {
        while self.looks.left() > 0 {
            let target = self.looks.target;
            let is_open = |(a, b): &(Look, Look)| {
                let sides = (a.side(target), b.side(target));
                matches!(sides, (Some(a), Some(b)) if a != b) && !self.jumps.iter().any(|jump| jump.left == a.x)
            };
            let Some((left, right)) = self.looks.pairs().find(is_open) else { return };
            self.close_in(left, right);
        }
    }

    fn close_in(&mut self, mut left: Look, mut right: Look) {
        let target = self.looks.target;
        let (width, side) = (right.x - left.x, left.side(target));
        let size = |left: Look, right: Look| left.y.unwrap_or(0.0).abs().max(right.y.unwrap_or(0.0).abs());
        let fine = FINE * size(left, right);
        for look in 0.. {
            let Some(x) = self.between(left, right, width, look) else {
                let (Some(before), Some(after)) = (left.y, right.y) else { return };
                let is_joined = !self.is_whole && (after - before).abs() <= JOINED * size(left, right);
                let nearest = if left.miss(target) <= right.miss(target) { left } else { right };
                if is_joined {
                    self.looks.accept(nearest.x);
                } else {
                    self.jumps.push(Jump { left: left.x, right: right.x, values: (before, after) });
                }
                return;
            };
            let Some(found) = self.looks.at(x) else { return };
            if found.miss(target) <= fine {
                self.looks.accept(x);
                return;
            }
            match found.side(target) {
                // The target, or a hole, whose edges are followed later.
                None => return,
                found_side if found_side == side => left = found,
                Some(_) => right = found,
            }
        }
    }

    /// Where ITP looks next; nothing where both ends are neighbours.
    fn between(&self, left: Look, right: Look, width: f64, look: i32) -> Option<f64> {
        let (a, b) = (left.x, right.x);
        let half = self.halfway()(a, b)?;
        let (Some(below), Some(above)) = (left.y, right.y) else { return Some(half) };
        let finest = width * libm::ldexp(1.0, -HALVINGS);
        if !self.is_whole && b - a <= finest {
            return None;
        }
        let (below, above) = (below - self.looks.target, above - self.looks.target);
        let secant = (above * a - below * b) / (above - below);
        let towards = if secant < half { 1.0 } else { -1.0 };
        let pulled = 0.2 * (b - a) * (b - a) / width;
        let pulled = if pulled <= (half - secant).abs() { secant + towards * pulled } else { half };
        // As far from the middle as still ends in one look more than halving would.
        let slack = finest * libm::ldexp(1.0, HALVINGS + 1 - look) / 2.0 - (b - a) / 2.0;
        let x = if (pulled - half).abs() <= slack { pulled } else { half - towards * slack.max(0.0) };
        let x = if self.is_whole { within(x.round(), a + 1.0, b - 1.0) } else { x };
        Some(if a < x && x < b { x } else { half })
    }

    /// Halves towards the edges of what exists, until the target lies between or the edge is as good as reached.
    fn follow_edges(&mut self) {
        loop {
            let is_open = |(a, b): &(Look, Look)| {
                let there = if a.y.is_some() { a } else { b };
                a.y.is_some() != b.y.is_some() && !self.edges.contains(&there.x)
            };
            let Some((left, right)) = self.looks.pairs().find(is_open) else { return };
            let is_left_there = left.y.is_some();
            let there = if is_left_there { left } else { right };
            let (target, halfway) = (self.looks.target, self.halfway());
            let (mut looks_left, mut last) = (EDGE_LOOKS, there.x);
            let looks = &mut self.looks;
            narrow(left.x, right.x, halfway, |x| {
                looks_left = looks_left.checked_sub(1)?;
                let found = looks.at(x)?;
                if found.y.is_some() {
                    last = x;
                    // Met or passed: what is between is for the crossings.
                    if found.side(target) != there.side(target) {
                        return None;
                    }
                }
                Some(found.y.is_some() == is_left_there)
            });
            self.edges.push(last);
            if self.looks.left() == 0 {
                return;
            }
            self.crossings();
        }
    }

    /// Climbs the tops that stay short of the target, the nearest first.
    fn climb_tops(&mut self) {
        let target = self.looks.target;
        let seen = &self.looks.seen;
        let mut tops: Vec<[Look; 3]> = (0..seen.len())
            .map(|index| [seen[index.saturating_sub(1)], seen[index], seen[(index + 1).min(seen.len() - 1)]])
            .filter(|[a, top, b]| {
                let sides = [a, top, b].map(|look| look.side(target));
                let nearer = top.miss(target) <= a.miss(target).min(b.miss(target));
                sides[1].is_some()
                    && sides[0] == sides[1]
                    && sides[1] == sides[2]
                    && nearer
                    && (a.y != top.y || b.y != top.y)
            })
            .collect();
        tops.sort_by(|a, b| a[1].miss(target).total_cmp(&b[1].miss(target)));
        for top in tops.into_iter().take(TOPS) {
            self.climb(top);
            self.crossings();
        }
    }

    fn climb(&mut self, [mut left, mut top, mut right]: [Look; 3]) {
        let target = self.looks.target;
        let side = top.side(target);
        for look in 0..TOP_LOOKS {
            let vertex =
                vertex(left, top, right).filter(|x| look % 4 != 3 && left.x < *x && *x < right.x && *x != top.x);
            let wider = if top.x - left.x > right.x - top.x { (left.x, top.x) } else { (top.x, right.x) };
            let Some(x) = vertex.or_else(|| self.halfway()(wider.0, wider.1)) else { return };
            let x = if self.is_whole { x.round() } else { x };
            if x == top.x {
                return;
            }
            let Some(found) = self.looks.at(x) else { return };
            if found.side(target) != side {
                return;
            }
            let is_higher = found.miss(target) < top.miss(target);
            match (is_higher, x < top.x) {
                (true, true) => (top, right) = (found, top),
                (true, false) => (left, top) = (top, found),
                (false, true) => left = found,
                (false, false) => right = found,
            }
            if right.x - left.x <= ASIDE * self.looks.width() {
                return;
            }
        }
    }

    /// The places whose values are nearest to the target.
    fn nearest(&self) -> Vec<f64> {
        let target = self.looks.target;
        let mut there: Vec<Look> = self.looks.seen.iter().copied().filter(|look| look.y.is_some()).collect();
        there.sort_by(|a, b| a.miss(target).total_cmp(&b.miss(target)));
        there.iter().take(TOPS).map(|look| look.x).collect()
    }

    /// Down the slope on either side of these places, while the target was met nowhere: what rises between jumps takes
    /// a value that every jump passes over.
    fn slide(&mut self, places: &[f64]) {
        for (x, aside) in places.iter().flat_map(|x| [(*x, -1.0), (*x, 1.0)]) {
            if self.looks.has_hit() || self.looks.left() == 0 {
                return;
            }
            self.slide_from(x, aside);
            self.crossings();
        }
    }

    /// Two steps of a secant, which starts with a step aside.
    fn slide_from(&mut self, x: f64, aside: f64) {
        let (Some(first), Some(last)) = (self.looks.seen.first().copied(), self.looks.seen.last().copied()) else {
            return;
        };
        let target = self.looks.target;
        let step = self.step();
        let Some(mut here) = self.looks.at(x) else { return };
        let Some(mut next) = self.looks.at(within(x + aside * step, first.x, last.x)) else { return };
        for _ in 0..3 {
            let (Some(a), Some(b)) = (here.y, next.y) else { return };
            let to = next.x + (target - b) * (next.x - here.x) / (b - a);
            let to = if self.is_whole { to.round() } else { to };
            // Far off it is no longer the same slope.
            if !(first.x..=last.x).contains(&to) || next.hit || to == next.x {
                return;
            }
            let Some(found) = self.looks.at(to) else { return };
            (here, next) = (next, found);
        }
    }

    /// What gives the place half-way, of whole numbers a whole one.
    pub fn halfway(&self) -> fn(f64, f64) -> Option<f64> {
        if self.is_whole { whole_middle } else { middle }
    }

    /// A step aside: the next one of whole numbers.
    pub fn step(&self) -> f64 {
        if self.is_whole { 1.0 } else { ASIDE * self.looks.width() }
    }
}

/// The whole number half-way between two.
fn whole_middle(left: f64, right: f64) -> Option<f64> {
    let middle = ((left + right) / 2.0).floor();
    (left < middle && middle < right).then_some(middle)
}

/// The place of the top of the parabola through three looks.
fn vertex(a: Look, b: Look, c: Look) -> Option<f64> {
    let (ya, yb, yc) = (a.y?, b.y?, c.y?);
    let (left, right) = ((b.x - a.x) * (yb - yc), (b.x - c.x) * (yb - ya));
    let x = b.x - 0.5 * ((b.x - a.x) * left - (b.x - c.x) * right) / (left - right);
    x.is_finite().then_some(x)
}
