// Numbers in the text under the hand: a number that is a parameter is a slider where it stands. Fetched when the page is
// at work. It moves the parameter's own slider in a figure, as a hand would, so that all else follows by itself.

// So many pixels from one end to the other, and so many before a press is a drag.
const TRAVEL = 240;
const SLACK = 4;
// Two presses within this time open a field.
const DOUBLE_MS = 300;
// Parts of the track: what a page key moves, as browsers do it.
const PAGE = 10;

const HOW =
  document.documentElement.lang === "en"
    ? "Drag or use the arrow keys. Enter: type. Space: where does it come from?"
    : "Sleep of gebruik de pijltjes. Enter: typen. Spatie: waar komt het vandaan?";

let kit;
let drag;
// The last press on a number, until it is answered.
let press;
// The open field, and the number that it stands over.
let field;

export const start = (given) => {
  kit = given;
  kit.takers.push(take);
  kit.followers.push(mark);
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.href = "./prose.css";
  document.head.append(styles);
  styles.onload = () => {
    mark();
    hint();
  };
};

// --- What is a slider ---

const NUMBERS = "data[data-id]:not(a *, label *, summary *, button *, .claim *)";

const rangeOf = (name) => document.querySelector(`input[type=range][name="${name}"]`);

export const mark = () => {
  // Whoever asks where each number comes from has buttons instead.
  const asking = document.documentElement.hasAttribute("data-asking");
  for (const number of document.querySelectorAll(NUMBERS)) {
    const range = rangeOf(number.dataset.id);
    if (!range) continue;
    if (asking || range.matches(":disabled")) plain(number);
    else slide(number, range);
  }
};

const slide = (number, range) => {
  // A logarithmic track has other ends than the parameter.
  const end = (track) => (range.dataset.scale ? 10 ** Number(track) : Number(track));
  const says = {
    role: "slider",
    tabindex: 0,
    "aria-label": range.labels[0].textContent,
    "aria-valuemin": end(range.min),
    "aria-valuemax": end(range.max),
    "aria-valuenow": number.value,
    "aria-valuetext": range.getAttribute("aria-valuetext"),
    title: HOW,
  };
  for (const [name, value] of Object.entries(says)) {
    if (number.getAttribute(name) !== String(value)) number.setAttribute(name, value);
  }
};

const SAID = ["title", "aria-label", "aria-valuemin", "aria-valuemax", "aria-valuenow", "aria-valuetext"];

const plain = (number) => {
  for (const name of SAID) number.removeAttribute(name);
  if (number.getAttribute("role") !== "slider") return;
  number.removeAttribute("role");
  number.removeAttribute("tabindex");
};

// The first one shows that it moves, once, when it comes into sight.
const hint = () => {
  const first = document.querySelector("[role=slider][data-id]");
  if (!first || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const sight = new IntersectionObserver((seen) => {
    if (!seen.some((entry) => entry.isIntersecting)) return;
    sight.disconnect();
    const at = (x) => ({ backgroundPositionX: `${x}px` });
    first.animate([at(0), at(12), at(-12), at(0)], { duration: 1600, easing: "ease-in-out" });
  }, { threshold: 1 });
  sight.observe(first);
};

// --- Hand and keys ---

const take = (event) => acts[event.type]?.(event.target, event) ?? false;

const slider = (target) => target.closest("[role=slider][data-id]");

const acts = {
  pointerdown: (target, event) => {
    const number = slider(target);
    drag = undefined;
    if (!number || !event.isPrimary || event.button !== 0) return false;
    const range = rangeOf(number.dataset.id);
    drag = { pointer: event.pointerId, x: event.clientX, y: event.clientY, range, from: range.valueAsNumber, moves: false, state: kit.query() };
    // From now on the hand selects no text; a reader who copies the sentence gets its number too.
    document.documentElement.toggleAttribute("data-dragging", true);
    return false;
  },
  pointermove: (_, event) => {
    if (event.pointerId !== drag?.pointer || drag.ended) return false;
    const away = event.clientX - drag.x;
    drag.scrolls = Math.abs(event.clientY - drag.y) > Math.abs(away);
    if (!drag.moves && Math.abs(away) < SLACK) return true;
    if (!drag.moves) {
      drag.moves = true;
      // By the page, not by the number: a sentence that changes its words has another one.
      document.documentElement.setPointerCapture(drag.pointer);
    }
    const { range, from } = drag;
    put(range, from + (away / TRAVEL) * (range.max - range.min));
    return true;
  },
  pointerup: (_, event) => {
    if (event.pointerId !== drag?.pointer || drag.ended) return false;
    drag.ended = true;
    document.documentElement.toggleAttribute("data-dragging", false);
    if (!drag.moves) return false;
    rest(drag.range);
    return true;
  },
  click: (target, event) => {
    // The click that ends a drag asks nothing.
    if (drag?.moves) return (drag = undefined), true;
    const number = slider(target);
    if (!number) return false;
    const name = number.dataset.id;
    if (press?.name === name) {
      clearTimeout(press.timer);
      press = undefined;
      edit(number);
      return true;
    }
    const answer = () => {
      press = undefined;
      // What was selected before is no part of this press.
      getSelection().removeAllRanges();
      kit.explain(number);
    };
    press = { name, timer: setTimeout(answer, DOUBLE_MS) };
    return true;
  },
  keydown: (target, event) => {
    if (field?.input === target) return typed(event);
    if (target !== slider(target) || event.ctrlKey || event.metaKey || event.altKey) return false;
    const range = rangeOf(target.dataset.id);
    if (event.key === "Enter") {
      event.preventDefault();
      edit(target);
      return true;
    }
    const to = KEYS[event.key]?.(range);
    if (to === undefined) return false;
    event.preventDefault();
    put(range, to);
    rest(range);
    return true;
  },
  focusout: (target) => {
    if (field?.input === target) shut();
    return false;
  },
};
// The browser scrolls: a finger that went over a number on its way did not mean it. It also says so where the number that was
// taken went away with its sentence; that finger goes on sideways.
acts.pointercancel = (target, event) => {
  if (!drag?.scrolls) return acts.pointerup(target, event);
  if (event.pointerId !== drag.pointer || drag.ended) return false;
  const { moves, state } = drag;
  drag = undefined;
  document.documentElement.toggleAttribute("data-dragging", false);
  if (moves) kit.go(state);
  return Boolean(moves);
};

const KEYS = {
  ArrowRight: (range) => stepped(range, 1),
  ArrowUp: (range) => stepped(range, 1),
  ArrowLeft: (range) => stepped(range, -1),
  ArrowDown: (range) => stepped(range, -1),
  PageUp: (range) => paged(range, 1),
  PageDown: (range) => paged(range, -1),
  Home: (range) => Number(range.min),
  End: (range) => Number(range.max),
};
const stepped = (range, steps) => range.valueAsNumber + steps * range.step;
const paged = (range, pages) => range.valueAsNumber + pages * Math.max(range.step, (range.max - range.min) / PAGE);

// The browser takes the nearest stop within the ends.
const put = (range, track) => {
  const before = range.value;
  range.valueAsNumber = track;
  if (range.value !== before) range.dispatchEvent(new Event("input", { bubbles: true }));
};

const rest = (range) => range.dispatchEvent(new Event("change", { bubbles: true }));

// --- Typing ---

const edit = (number) => {
  const name = number.dataset.id;
  const own = document.querySelector(`input[data-field="${name}"]`);
  if (!own) return;
  const input = document.createElement("input");
  // The program takes it for the field beside the slider.
  Object.assign(input, { type: "text", inputMode: "decimal", autocomplete: "off", className: "typing", value: own.value });
  input.dataset.field = name;
  input.setAttribute("aria-label", own.getAttribute("aria-label"));
  const at = number.getBoundingClientRect();
  input.style.left = `${Math.max(0, scrollX + at.left)}px`;
  input.style.top = `${scrollY + at.top + at.height / 2}px`;
  document.body.append(input);
  field = { input, name, was: own.value };
  input.focus({ preventScroll: true });
  input.select();
};

const typed = (event) => {
  if (event.key !== "Enter" && event.key !== "Escape") return true;
  event.preventDefault();
  const { input, name, was } = field;
  if (event.key === "Escape") input.value = was;
  else if (input.value !== was) rest(input);
  const at = input.getBoundingClientRect();
  shut();
  nearest(name, at)?.focus({ preventScroll: true });
  return true;
};

// The number itself may be gone: a sentence that changes its words has another one.
const nearest = (name, { left, top }) => {
  const away = (number) => {
    const at = number.getBoundingClientRect();
    return Math.hypot(at.left - left, at.top - top);
  };
  const all = [...document.querySelectorAll(`[role=slider][data-id="${name}"]`)].filter((one) => one.getClientRects().length);
  return all.sort((one, other) => away(one) - away(other))[0];
};

const shut = () => {
  const { input } = field;
  field = undefined;
  input.remove();
};
