// What the reader did, step by step: back and forth, the list of steps, and keeping it on the device for who asks that. Also
// what follows from a press elsewhere: a link to other numbers is a step, and a button that vanishes hands the focus on.
// Fetched when the page is at work. What a step says is the business of what lies one press deeper; here is which states
// there were, and where among them the reader stands.

// Steps that are kept; then the oldest are forgotten.
const MOST = 100;
// Keys that move the same slider within this time are one gesture.
const JOIN_MS = 1000;
const STORE = "de-stad-doorgerekend";
// A longer link is refused whole (link.rs).
const LONGEST = 8192;

const DUTCH = {
  undo: "Ongedaan maken",
  redo: "Opnieuw doen",
  steps: "Stappen",
  kept: "Je stappen staan nu op dit apparaat, tot je ‘Vergeet’ kiest.",
  forgotten: "Je stappen staan niet meer op dit apparaat.",
  refused: "Deze browser laat hier niets bewaren. De link in de adresbalk houdt je stand wel vast.",
  foreign: "Wat op dit apparaat voor deze pagina bewaard was, is niet te lezen. Het is niet gebruikt.",
  back: "Je bewaarde stappen zijn terug.",
  copied: "De link van die stap is gekopieerd.",
  notCopied: "Kopiëren lukte niet. Ga naar die stap: dan staat de link in de adresbalk.",
  at: (step, of) => (step ? `Stap ${step} van ${of}.` : "Bij het begin."),
  loaded: "Scenario geladen. Met ‘Ongedaan maken’ ga je terug naar je eigen stand.",
  sameAlready: "Dit scenario stond er al.",
};
const ENGLISH = {
  undo: "Undo",
  redo: "Redo",
  steps: "Steps",
  kept: "Your steps are now on this device, until you choose ‘Forget’.",
  forgotten: "Your steps are no longer on this device.",
  refused: "This browser keeps nothing here. The link in the address bar does hold your state.",
  foreign: "What was kept on this device for this page cannot be read. It was not used.",
  back: "The steps that you kept are back.",
  copied: "The link of that step has been copied.",
  notCopied: "Copying failed. Go to that step: then its link is in the address bar.",
  at: (step, of) => (step ? `Step ${step} of ${of}.` : "At the start."),
  loaded: "Scenario loaded. ‘Undo’ takes you back to your own state.",
  sameAlready: "This scenario was here already.",
};
const words = document.documentElement.lang === "en" ? ENGLISH : DUTCH;

/** The states of a session, the start first, and where the reader stands among them. */
export class Steps {
  constructor(list, at = list.length - 1) {
    this.list = list;
    this.at = at;
  }

  get now() {
    return this.list[this.at];
  }

  /** A new state drops what was undone. One that joins the last step takes its place; what comes back is no step. */
  record(state, joins = false) {
    if (state === this.now) return;
    const isJoined = joins && this.at > 0 && this.at === this.list.length - 1;
    if (isJoined) this.at -= 1;
    this.list.length = this.at + 1;
    if (state === this.now) return;
    this.list.push(state);
    if (this.list.length > MOST + 1) this.list.shift();
    this.at = this.list.length - 1;
  }

  /** Goes to a state; what comes after it counts as undone. Gives whether there is one. */
  go(to) {
    if (!(to in this.list) || to === this.at) return false;
    this.at = to;
    return true;
  }
}

let kit;
let steps;
let tools;
let panel;
let shown;
// The key that last moved a slider, and whether it goes on with the one before.
let key;
let isGoing = false;
// The slider that the hand went down on, with its place and the state of then.
let touched;
// Whether the steps are kept on this device, and whether something is that cannot be read.
let keeps = false;
let holds = false;

export const start = (given) => {
  kit = given;
  // Before all others: a key must be seen before what it moves comes to rest.
  kit.takers.unshift(take);
  kit.followers.push(follow);
  // Back over a link within the page keeps the state, and so must the address of that place.
  window.addEventListener("popstate", kit.write);
  window.addEventListener("pagehide", ({ persisted }) => persisted && fill("on"));
  window.addEventListener("pageshow", () => fill("off"));
  document.addEventListener("stad-talk", (event) => compose((code) => code.present(kit, event.detail)));
  steps = new Steps([bare(kit.reached.shift())]);
  kit.isStepping = true;
  tools = document.querySelector("[data-tools]");
  // A figure alone has no such row, and takes no steps from elsewhere; the keys work there too.
  const told = tools ? restore() : undefined;
  for (const query of kit.reached.splice(0)) steps.record(bare(query));
  build();
  renew();
  if (told) say(told);
};

// WebKit resets what no browser may fill in when it shows a page again that it kept whole.
const fill = (allowed) => {
  for (const form of document.forms) form.autocomplete = allowed;
};

const say = (text) => {
  const said = document.getElementById("said");
  if (said) said.textContent = text;
};

// A state is a query without the theme, which is no step.
const bare = (query) => {
  const pairs = query.replace("?", "").split("&").filter((pair) => pair && !pair.startsWith("theme="));
  return pairs.length ? `?${pairs.join("&")}` : "";
};

// The page has come to rest.
const follow = () => {
  for (const query of kit.reached.splice(0)) {
    // Where the reader went to is where it is, however the program writes it.
    if (isGoing) steps.list[steps.at] = bare(query);
    else steps.record(bare(query), key?.goesOn);
  }
  renew();
  show();
};

// A link of an older version keeps its numbers; what lies one press deeper says what the newest makes of it.
const renew = () => {
  const newest = Number(document.documentElement.dataset.version ?? 1);
  const isOlder = Number(/[?&]v=(\d+)/.exec(steps.now)?.[1] ?? newest) < newest;
  if (isOlder || document.querySelector(".renewed")) kit.withDepth((depth) => depth.renew(steps.now));
};

const go = (to) => {
  const from = steps.at;
  if (!steps.go(to)) return;
  key = undefined;
  isGoing = true;
  if (!kit.go(steps.now)) steps.at = from;
  isGoing = false;
  show();
  const heard = document.getElementById("heard");
  if (heard) heard.textContent = words.at(steps.at, steps.list.length - 1);
};

// --- Hand and keys ---

const take = (event) => acts[event.type]?.(event.target, event) ?? false;

const acts = {
  pointerdown: (target) => {
    key = undefined;
    touched = target.matches("[type=range]") ? { range: target, was: target.value, state: steps.now } : undefined;
    return false;
  },
  pointerup: () => ((touched = undefined), false),
  // The browser scrolls: a finger that went over a slider on its way did not mean it.
  pointercancel: () => {
    if (touched && touched.range.value !== touched.was) kit.go(touched.state);
    touched = undefined;
    return false;
  },
  keydown: (target, event) => {
    if (event.key === "Escape" && panel.contains(target)) return close(), true;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) return shortcut(target, event);
    const name = target.matches("[type=range], [role=slider]") ? (target.name ?? target.dataset.id ?? target.dataset.year) : undefined;
    key = name && { name, time: event.timeStamp, goesOn: key?.name === name && event.timeStamp - key.time < JOIN_MS };
    return false;
  },
  click: (target, event) => {
    handOn(target);
    const scenario = target.closest("a[href^='?']");
    if (scenario) return load(scenario, event);
    const pressed = target.closest("[data-undo], [data-redo], [data-steps], [data-step], [data-link], [data-go], [data-keep], [data-forget], [data-compose]");
    if (!pressed) return false;
    const { step, link, go: query } = pressed.dataset;
    if ("undo" in pressed.dataset) go(steps.at - 1);
    else if ("redo" in pressed.dataset) go(steps.at + 1);
    else if ("steps" in pressed.dataset) panel.hidden ? open() : close();
    else if ("compose" in pressed.dataset) compose((code) => code.open(kit, steps.list));
    else if ("keep" in pressed.dataset) keep();
    else if ("forget" in pressed.dataset) forget();
    else if (step !== undefined) go(Number(step));
    else if (link !== undefined) copy(steps.list[Number(link)]);
    else (key = undefined), kit.go(query);
    return true;
  },
};

// A button that goes with its press hands the focus on: to the slider that went back, to the way back from the way back,
// to the drawing that has lost its B, to a title once a message was read. Who has only a keyboard would otherwise stand nowhere.
const handOn = (target) => {
  const to =
    target.closest("[data-param] [data-reset]")?.closest("[data-param]").querySelector("[type=range], select, :checked") ??
    target.closest("p[data-scenario] button")?.closest("figure").querySelector("[data-chart], input, summary") ??
    (target.closest("[data-reset-all]") && tools.querySelector("[data-undo]")) ??
    (target.closest("[data-understood]") && titleInSight());
  to?.focus({ preventScroll: true });
};

const titleInSight = () => {
  const isInSight = ({ top }) => top >= 0 && top < innerHeight;
  const titles = [...document.querySelectorAll("h1, h2, h3, .headline")];
  const title = titles.find((one) => isInSight(one.getBoundingClientRect()));
  if (title) title.tabIndex = -1;
  return title;
};

// A link of the page to other numbers is one step. For another window or tab it stays a link, and so it does where no program
// lives. The place that it names is gone to as ever, so the browser's own way back leads to the link again.
const load = (link, event) => {
  if (link.target || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  const before = steps.now;
  key = undefined;
  if (!kit.go(link.search)) return false;
  event.preventDefault();
  if (link.hash) reach(link.hash);
  if (steps.now === before) return say(words.sameAlready), true;
  const heard = document.getElementById("heard");
  const moved = tools?.querySelector("p").textContent;
  const outcome = document.getElementById(link.hash.slice(1))?.querySelector(".headline")?.textContent || heard?.textContent;
  if (heard) heard.textContent = moved ? `${moved}. ${outcome}` : outcome;
  say(words.loaded);
  return true;
};

// Eyes, ears and keys go on from there.
const reach = (hash) => {
  kit.write();
  const place = document.getElementById(hash.slice(1));
  const head = place?.querySelector(".headline") ?? place;
  if (location.hash === hash) place?.scrollIntoView();
  location.hash = hash;
  if (!head) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
};

// A talk of these steps, or one that was dropped as a file.
const compose = (act) => import("./compose.js").then(act).catch(() => say(document.getElementById("failed-depth").textContent));

const copy = async (query) => {
  try {
    // Outside secure places there is no clipboard at all.
    await navigator.clipboard.writeText(location.origin + location.pathname + query);
    say(words.copied);
  } catch {
    say(words.notCopied);
  }
};

// Who edits a text has the browser's own steps.
const TEXT = "textarea, [contenteditable], input:not([type=range], [type=radio], [type=checkbox], [type=file])";

const shortcut = (target, event) => {
  const name = event.key.toLowerCase();
  if (!["y", "z"].includes(name) || target.matches(TEXT)) return false;
  event.preventDefault();
  go(steps.at + (name === "y" || event.shiftKey ? 1 : -1));
  return true;
};

// --- The row of tools and the list ---

const ARROW = {
  undo: '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M8 4 3 9l5 5M3 9h9a5 5 0 0 1 0 8"/></svg>',
  redo: '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m12 4 5 5-5 5m5-5H8a5 5 0 0 0 0 8"/></svg>',
};

const build = () => {
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.href = "./steps.css";
  document.head.append(styles);
  panel = document.createElement("section");
  panel.id = "steps";
  panel.hidden = true;
  panel.setAttribute("aria-labelledby", "steps-title");
  if (!tools) return;
  tools.before(panel);
  const buttons = ["undo", "redo"].map((name) => {
    return `<button type="button" class="arrow" data-${name} aria-label="${words[name]}" title="${words[name]}">${ARROW[name]}</button>`;
  });
  buttons.push(`<button type="button" data-steps aria-expanded="false" aria-controls="steps">${words.steps}</button>`);
  tools.querySelector("p").insertAdjacentHTML("afterend", buttons.join(""));
  // Until its look has arrived it would flash.
  styles.onload = show;
};

const show = () => {
  if (keeps) keep(true);
  if (!tools?.querySelector("[data-undo]")) return;
  // What goes grey keeps the focus, so it is not disabled.
  tools.querySelector("[data-undo]").setAttribute("aria-disabled", steps.at === 0);
  tools.querySelector("[data-redo]").setAttribute("aria-disabled", steps.at === steps.list.length - 1);
  tools.toggleAttribute("data-begun", steps.list.length > 1 || holds);
  if (!panel.hidden) write();
  requestAnimationFrame(uncover);
};

// What grows above the place of the keyboard may push it behind the row of tools.
const uncover = () => {
  const foot = tools.closest(".foot");
  const at = document.activeElement;
  if (!at?.matches(":focus-visible:not([data-chart])") || foot.contains(at)) return;
  const { top, bottom } = foot.getBoundingClientRect();
  if (bottom > top && at.getBoundingClientRect().bottom > top) at.scrollIntoView({ block: "nearest" });
};

const told = () => kit.withDepth((depth) => depth.steps(steps.list.join("\n"), steps.at, keeps, holds));

// Gives whether there is a list to show.
const write = async () => {
  const markup = await told();
  if (markup === undefined || markup === shown) return markup !== undefined;
  const focused = panel.contains(document.activeElement) && document.activeElement;
  panel.innerHTML = shown = markup;
  if (!focused) return true;
  const [name, value] = Object.entries(focused.dataset)[0] ?? [];
  const again = name && panel.querySelector(`[data-${name}="${value}"]`);
  (again || panel.querySelector("h2")).focus({ preventScroll: true });
  return true;
};

const open = async () => {
  if (!(await write())) return say(document.getElementById("failed-depth").textContent);
  panel.hidden = false;
  tools.querySelector("[data-steps]").setAttribute("aria-expanded", "true");
  panel.scrollTop = 0;
  panel.querySelector("h2").focus({ preventScroll: true });
};

const close = () => {
  panel.hidden = true;
  const button = tools.querySelector("[data-steps]");
  button.setAttribute("aria-expanded", "false");
  button.focus({ preventScroll: true });
};

// --- On this device ---

const keep = (again = false) => {
  try {
    localStorage.setItem(STORE, JSON.stringify({ list: steps.list, at: steps.at }));
    keeps = holds = true;
  } catch {
    keeps = false;
    return say(words.refused);
  }
  if (again) return;
  say(words.kept);
  show();
};

const forget = () => {
  try {
    localStorage.removeItem(STORE);
  } catch {
    return say(words.refused);
  }
  keeps = holds = false;
  say(words.forgotten);
  show();
};

// What was kept, if it is ours. Anybody can have written there.
const read = (text) => {
  try {
    const { list, at } = JSON.parse(text);
    const isState = (state) => typeof state === "string" && state.length <= LONGEST && /^(\?[\w.,:;!&=%+-]+)?$/.test(state);
    const isList = Array.isArray(list) && list.length <= MOST + 1 && list.every(isState);
    return isList && Number.isInteger(at) && at in list ? new Steps(list, at) : undefined;
  } catch {
    return undefined;
  }
};

// Gives what is said of it. A link of its own wins: it is one more step.
const restore = () => {
  let text = null;
  try {
    text = localStorage.getItem(STORE);
  } catch {
    // Who refuses has nothing here.
  }
  if (text === null) return undefined;
  holds = true;
  const kept = read(text);
  if (!kept) return words.foreign;
  const now = steps.now;
  keeps = true;
  steps = kept;
  if (now !== "") steps.record(now);
  else if (steps.now !== "") (isGoing = true), kit.go(steps.now), (isGoing = false);
  return words.back;
};
