//! What all islands of a page share: the engine, the language, and who wants to know of a change.

use crate::scenario::{Edit, Notice, Scenario};
use crate::text::Lang;
use crate::view::{Engine, Look};
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

/// Whether the hand is still moving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// During a gesture: only what moves is paid for.
    Moving,
    /// The gesture is over: scales, tables and the link follow.
    Resting,
}

/// What happened, as the watchers see it.
pub struct Change<'a> {
    /// The numbers now.
    pub look: Look<'a>,
    /// The models whose numbers changed, by index: since the last call while the hand moves, since it last rested when
    /// it rests.
    pub models: &'a [usize],
    /// Whether the hand is still moving.
    pub phase: Phase,
    /// What the reader must be told: a value that is not the one asked for.
    pub notice: Option<Notice>,
}

impl Change<'_> {
    /// Whether one of these models changed.
    pub fn touches(&self, models: &[usize]) -> bool {
        models.iter().any(|model| self.models.contains(model))
    }
}

type Watcher = Box<dyn FnMut(&Change)>;

/// The state of one page. Several may live side by side: nothing is global.
pub struct Store {
    /// The page's language.
    pub lang: Lang,
    engine: RefCell<Engine>,
    /// Models that moved since the hand last rested.
    unrested: RefCell<Vec<usize>>,
    watchers: RefCell<Vec<(usize, Watcher)>>,
    next: Cell<usize>,
}

impl Store {
    /// A page at its defaults.
    pub fn shared(lang: Lang) -> Shared {
        Shared(Rc::new(Store {
            lang,
            engine: RefCell::new(Engine::new()),
            unrested: RefCell::default(),
            watchers: RefCell::default(),
            next: Cell::new(0),
        }))
    }

    /// Looks at the numbers now.
    pub fn look<T>(&self, see: impl FnOnce(Look) -> T) -> T {
        see(Look::new(&self.engine.borrow(), self.lang))
    }

    /// The values now.
    pub fn scenario(&self) -> Scenario {
        self.engine.borrow().scenario().clone()
    }

    /// Applies a change and tells the watchers.
    pub fn edit(&self, edit: &Edit, phase: Phase) {
        let (next, notice) = {
            let engine = self.engine.borrow();
            (edit.apply(engine.scenario()), edit.notice(engine.scenario()))
        };
        self.tell(&next, phase, notice);
    }

    /// Goes to a scenario and tells the watchers.
    pub fn go(&self, scenario: &Scenario, phase: Phase) {
        self.tell(scenario, phase, None);
    }

    fn tell(&self, scenario: &Scenario, phase: Phase, notice: Option<Notice>) {
        let changed = self.engine.borrow_mut().go(scenario);
        let mut unrested = self.unrested.borrow_mut();
        for model in &changed {
            if !unrested.contains(model) {
                unrested.push(*model);
            }
        }
        let models = match phase {
            Phase::Moving => changed,
            Phase::Resting => std::mem::take(&mut *unrested),
        };
        drop(unrested);
        // At rest the watchers are told in any case: a field may hold what was not taken.
        if models.is_empty() && phase == Phase::Moving {
            return;
        }
        let engine = self.engine.borrow();
        let change = Change { look: Look::new(&engine, self.lang), models: &models, phase, notice };
        for (_, watcher) in self.watchers.borrow_mut().iter_mut() {
            watcher(&change);
        }
    }

    /// Calls a watcher at every change until the returned watch is dropped. A watcher may not edit the store.
    pub fn watch(self: &Rc<Self>, watcher: impl FnMut(&Change) + 'static) -> Watch {
        let number = self.next.replace(self.next.get() + 1);
        self.watchers.borrow_mut().push((number, Box::new(watcher)));
        Watch { store: Rc::downgrade(self), number }
    }
}

/// Keeps a watcher; dropping it ends the watch.
pub struct Watch {
    store: std::rc::Weak<Store>,
    number: usize,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // A page that is going away may be in the middle of telling its watchers; then they all go with it.
        if let Some(store) = self.store.upgrade()
            && let Ok(mut watchers) = store.watchers.try_borrow_mut()
        {
            watchers.retain(|(number, _)| *number != self.number);
        }
    }
}

/// A store as a property of components: equal when it is the same one.
#[derive(Clone)]
pub struct Shared(Rc<Store>);

impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shared {
    type Target = Rc<Store>;

    fn deref(&self) -> &Rc<Store> {
        &self.0
    }
}
