// The reader's own line under hand and keys; fetched when it is first asked for. The loader hands every event here before
// it looks at it itself; what the line becomes is the business of what lies one press deeper.

// `carry` is told what the link holds from now on.
export const hear = (withDepth, carry) => {
  // The pointer that draws.
  let hand;
  const figure = (target) => target.closest("figure").id;
  const point = (target, event, first) =>
    withDepth((depth) => depth.point(figure(target), event.clientX, event.clientY, first));

  const acts = {
    pointerdown: (target, event) => {
      if (!event.isPrimary || event.button !== 0) return;
      hand = event.pointerId;
      // A hand that leaves the sheet goes on drawing.
      target.closest("svg").setPointerCapture(hand);
      point(target, event, true);
    },
    pointermove: (target, event) => {
      if (event.pointerId === hand) point(target, event, false);
    },
    pointerup: async (target, event) => {
      if (event.pointerId !== hand) return;
      hand = undefined;
      carry(await withDepth((depth) => depth.drawn(figure(target))));
    },
    keydown: async (target, event) => {
      const year = Number(target.dataset.year);
      if (!KEYS.has(event.key) || !year || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const drawn = await withDepth((depth) => depth.key(figure(target), year, event.key));
      if (drawn !== undefined) carry(drawn);
    },
  };
  acts.pointercancel = acts.pointerup;

  // Gives whether the event was on a sheet that is drawn on.
  return (event) => {
    if (!event.target.closest(".own")) return false;
    acts[event.type]?.(event.target, event);
    return true;
  };
};

const KEYS = new Set("ArrowUp ArrowDown PageUp PageDown ArrowLeft ArrowRight Home End".split(" "));
