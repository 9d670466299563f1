//! The steps of a session.
#![cfg(all(feature = "native", not(target_arch = "wasm32")))]

use proptest::prelude::*;
use stad::analysis::History;

/// What a reader does.
#[derive(Clone, Debug)]
enum Deed {
    Move(u64, u8),
    Undo,
    Redo,
    Reopen(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        3 => (0..4_u64, 0..5_u8).prop_map(|(gesture, to)| Deed::Move(gesture, to)),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => (0..12_usize).prop_map(Deed::Reopen),
    ];
    prop::collection::vec(deed, 0..60)
}

proptest! {
    #[test]
    fn the_steps_are_a_chain_and_the_reader_stands_on_it(deeds in deeds(), most in 1..8_usize) {
        let mut history = History::new(most);
        let mut now = "0".to_owned();
        for deed in deeds {
            let went = match deed {
                Deed::Move(gesture, to) => {
                    let to = to.to_string();
                    history.record(gesture, &now, &to);
                    Some(to)
                }
                Deed::Undo => history.undo().map(str::to_owned),
                Deed::Redo => history.redo().map(str::to_owned),
                Deed::Reopen(index) => history.reopen(index).map(str::to_owned),
            };
            now = went.unwrap_or(now);
            let steps = history.steps();
            prop_assert!(steps.len() <= most && history.done() <= steps.len());
            prop_assert!(steps.windows(2).all(|pair| pair[0].after == pair[1].before));
            prop_assert!(steps.iter().all(|step| step.before != step.after));
            if let Some(last) = history.done().checked_sub(1) {
                prop_assert_eq!(&steps[last].after, &now);
            }
            if let Some(next) = steps.get(history.done()) {
                prop_assert_eq!(&next.before, &now);
            }
        }
    }
}

#[test]
fn a_drag_is_one_step_and_back_again_is_none() {
    let mut history = History::new(10);
    history.record(1, "", "a=1");
    history.record(1, "a=1", "a=2");
    history.record(2, "a=2", "b=1");
    assert_eq!(history.steps().iter().map(|step| step.after.as_str()).collect::<Vec<_>>(), ["a=2", "b=1"]);
    history.record(2, "b=1", "a=2");
    assert_eq!(history.steps().len(), 1);
    assert_eq!(history.undo(), Some(""));
    assert_eq!(history.undo(), None);
    assert_eq!(history.redo(), Some("a=2"));
    assert_eq!(history.redo(), None);
}

#[test]
fn what_was_undone_is_dropped_by_the_next_move() {
    let mut history = History::new(10);
    for (gesture, before, after) in [(1, "", "a"), (2, "a", "b"), (3, "b", "c")] {
        history.record(gesture, before, after);
    }
    assert_eq!(history.reopen(0), Some("a"));
    // A move to nowhere drops nothing.
    history.record(4, "a", "a");
    assert_eq!((history.steps().len(), history.done()), (3, 1));
    history.record(5, "a", "d");
    assert_eq!(history.steps().len(), 2);
    assert_eq!(history.redo(), None);
    assert_eq!(history.undo(), Some("a"));
    assert_eq!(history.reopen(7), None);
}

#[test]
fn the_oldest_is_forgotten() {
    let mut history = History::new(2);
    for (gesture, before, after) in [(1, "", "a"), (2, "a", "b"), (3, "b", "c")] {
        history.record(gesture, before, after);
    }
    assert_eq!(history.undo(), Some("b"));
    assert_eq!(history.undo(), Some("a"));
    assert_eq!(history.undo(), None);
}
