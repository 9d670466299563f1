//! What a reader did, step by step: pure data, kept nowhere but here.

/// One gesture: a drag, a press, a word typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The query before it.
    pub before: String,
    /// The query after it.
    pub after: String,
    gesture: u64,
}

/// The steps of a session, and where the reader stands among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    steps: Vec<Step>,
    /// Steps that are done; those after them were undone.
    done: usize,
    most: usize,
}

impl History {
    /// Nothing was done yet. At most so many steps are kept, at least one: then the oldest are forgotten.
    pub fn new(most: usize) -> History {
        History { steps: Vec::new(), done: 0, most: most.max(1) }
    }

    /// All steps, the oldest first, undone ones among them.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// How many of them are done.
    pub fn done(&self) -> usize {
        self.done
    }

    /// Adds a move. Moves of the same gesture are one step; what comes back to where it began is none. What was undone
    /// is dropped.
    pub fn record(&mut self, gesture: u64, before: &str, after: &str) {
        let is_at_end = self.done == self.steps.len();
        if let Some(last) = self.steps.last_mut().filter(|last| is_at_end && last.gesture == gesture) {
            after.clone_into(&mut last.after);
            if last.before == last.after {
                self.steps.pop();
                self.done -= 1;
            }
            return;
        }
        if before == after {
            return;
        }
        self.steps.truncate(self.done);
        self.steps.push(Step { before: before.to_owned(), after: after.to_owned(), gesture });
        if self.steps.len() > self.most {
            self.steps.remove(0);
        }
        self.done = self.steps.len();
    }

    /// One step back: the query to go to.
    pub fn undo(&mut self) -> Option<&str> {
        self.done = self.done.checked_sub(1)?;
        Some(&self.steps[self.done].before)
    }

    /// One step forward again.
    pub fn redo(&mut self) -> Option<&str> {
        let step = self.steps.get(self.done)?;
        self.done += 1;
        Some(&step.after)
    }

    /// To just after the step at an index; those after it count as undone.
    pub fn reopen(&mut self, index: usize) -> Option<&str> {
        let step = self.steps.get(index)?;
        self.done = index + 1;
        Some(&step.after)
    }
}
