//! What was looked at, in order of place.

use std::cmp::Ordering;

/// A value is taken where it is met to this part of itself.
const NEAR: f64 = 1e-10;

/// One place and what was there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    pub x: f64,
    /// The value there; nothing where there is none.
    pub y: Option<f64>,
    /// Whether it is the target.
    pub hit: bool,
}

impl Look {
    /// On which side of the target the value is; nothing where it is the target, or where there is none.
    pub fn side(self, target: f64) -> Option<Ordering> {
        self.y.filter(|_| !self.hit)?.partial_cmp(&target)
    }

    /// How far the value is from the target.
    pub fn miss(self, target: f64) -> f64 {
        self.y.map_or(f64::INFINITY, |y| (y - target).abs())
    }
}

/// All looks of a search, in order of place, and the purse that pays for them.
pub(super) struct Looks<'a> {
    value: &'a mut dyn FnMut(f64) -> Option<f64>,
    pub target: f64,
    pub seen: Vec<Look>,
    left: u32,
    pub spent: u32,
}

impl<'a> Looks<'a> {
    pub fn new(target: f64, most: u32, value: &'a mut dyn FnMut(f64) -> Option<f64>) -> Looks<'a> {
        Looks { value, target, seen: Vec::new(), left: most, spent: 0 }
    }

    /// How many more there may be.
    pub fn left(&self) -> u32 {
        self.left
    }

    /// Looks at a place; nothing where the purse is empty. A place that was looked at costs nothing.
    pub fn at(&mut self, x: f64) -> Option<Look> {
        match self.seen.binary_search_by(|look| look.x.total_cmp(&x)) {
            Ok(index) => Some(self.seen[index]),
            Err(index) => {
                self.left = self.left.checked_sub(1)?;
                self.spent += 1;
                let y = (self.value)(x).filter(|y| y.is_finite());
                let hit = y.is_some_and(|y| (y - self.target).abs() <= NEAR * self.target.abs());
                self.seen.insert(index, Look { x, y, hit });
                Some(self.seen[index])
            }
        }
    }

    /// Counts a place as one where the target is met, because nothing nearer can be had.
    pub fn accept(&mut self, x: f64) {
        if let Ok(index) = self.seen.binary_search_by(|look| look.x.total_cmp(&x)) {
            self.seen[index].hit = true;
        }
    }

    /// Whether the target was met.
    pub fn has_hit(&self) -> bool {
        self.seen.iter().any(|look| look.hit)
    }

    /// Width of what is searched.
    pub fn width(&self) -> f64 {
        self.seen.first().zip(self.seen.last()).map_or(0.0, |(first, last)| last.x - first.x)
    }

    /// Neighbours, from the first on.
    pub fn pairs(&self) -> impl Iterator<Item = (Look, Look)> + '_ {
        self.seen.windows(2).map(|pair| (pair[0], pair[1]))
    }
}
