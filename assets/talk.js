// Presents the page: one figure after another, as large as the window. Fetched when the link or the reader asks for it. What
// is said of a figure is the business of what lies one press deeper; here is which slide stands, and what turns the page.
import { address, deckOf } from "./deck.js";
import { isSpeaker, listen, openSpeaker, speak } from "./speaker.js";
import { words } from "./talk-words.js";

// So long sliders take to their place.
const MOVE_MS = 600;
// A finger that goes less far has tapped; one near the edge turns the page.
const TAP_PX = 12;
const SWIPE_PX = 48;
const EDGE = 0.14;
// Left free under a drawing: margins that no height counts.
const SPARE_PX = 12;

const root = document.documentElement;
const still = matchMedia("(prefers-reduced-motion: reduce)");

let kit;
// What is presented: slides, and the letters of the link where a reader made them.
let deck;
let at = 0;
let isOn = false;
// The room is being asked; nothing of the answer is to be seen.
let isAsking = false;
// Whether a single letter is a key.
let hasLetters = true;
let shell;
let frame;
let reader;
let watch;
// The program came to life after the talk had begun.
let isAlive = false;

export const start = async (given, own) => {
  if (isSpeaker()) {
    root.dataset.view = "speaker";
    await styled();
    return listen();
  }
  if (!kit) {
    kit = given;
    kit.takers.unshift(take);
    kit.followers.unshift(follow);
    // Before all others: they write the address.
    addEventListener("popstate", back, { capture: true });
    addEventListener("resize", fit);
  }
  // A reader who comes from the page has the link that the talk was opened with behind.
  const search = own ? "" : kit.search;
  const found = own ?? (await deckOf(search, kit.kept, kit.withDepth));
  enter(found, own ? 0 : first(search, found), own !== undefined);
};

// The slide that a link begins with: its step, else the first about the figure that it leads to.
const first = (search, { slides }) => {
  const step = stepOf(search);
  if (step) return Math.min(step, slides.length) - 1;
  const about = slides.findIndex((slide) => slide.figure === location.hash.slice(1));
  return Math.max(about, 0);
};

const stepOf = (search) => Number(/[?&]step=0*([1-9]\d{0,3})(?:&|$)/.exec(search)?.[1] ?? 0);
const isTalk = (search) => /[?&]view=present(?:&|$)/.test(search);

// --- In and out ---

const enter = async (found, index, isFresh) => {
  deck = found;
  await styled();
  if (!isOn) build();
  isOn = true;
  root.dataset.view = "present";
  kit.dress = (query) => address(query, at, deck);
  kit.kept = deck.letters ? { talk: deck.letters } : null;
  const alive = root.dataset.stad === "ready";
  isAlive = alive;
  if (isFresh) push(address("", index, deck));
  show(index);
  if (deck.told) say([deck.told, deck.slides[at].told].filter(Boolean).join(" "));
  // A link that holds numbers keeps them; else the slide's own hold.
  if (alive && (isFresh || !holdsNumbers(kit.search))) settle();
  else kit.write();
};

const holdsNumbers = (search) => /[?&][a-z-]+\.[a-z_]+=/.test(search);

let styles;
const styled = () => {
  styles ??= new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = "./talk.css";
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  return styles;
};

const leave = () => {
  if (!isOn) return;
  isOn = isAsking = false;
  cancelAnimationFrame(frame);
  kit.dress = (query) => query;
  kit.kept = null;
  putAway();
  const figure = shown();
  unmark();
  shell.remove();
  watch.disconnect();
  delete root.dataset.view;
  for (const name of ["black", "asking", "beside", "draws"]) delete root.dataset[name];
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  kit.write();
  // What the talk left behind is one step.
  kit.reached.push(kit.query());
  kit.followers.forEach((follows) => follows());
  figure?.scrollIntoView();
  const headline = figure?.querySelector(".headline");
  headline?.setAttribute("tabindex", "-1");
  headline?.focus({ preventScroll: true });
};

// Back and forward lead from slide to slide, out of the talk and into it again.
const back = async ({ state }) => {
  if (!isTalk(location.search)) return leave();
  // Another talk than the last one.
  if (state?.talk !== deck.letters) deck = await deckOf(location.search, state, kit.withDepth);
  const index = Math.min(Math.max(stepOf(location.search), 1), deck.slides.length) - 1;
  if (!isOn || kit.kept?.talk !== deck.letters) return enter(deck, index, false).then(settle);
  if (index === at) return;
  show(index);
  settle();
};

// --- The slide ---

const shown = () => document.querySelector("figure[data-shown]");

const unmark = () => {
  for (const part of document.querySelectorAll("[data-shown]")) part.removeAttribute("data-shown");
  for (const line of document.querySelectorAll(".headline[aria-level]")) line.removeAttribute("aria-level");
};

const show = (index) => {
  putAway();
  at = index;
  const slide = deck.slides[at];
  isAsking = Boolean(slide.ask);
  root.toggleAttribute("data-draws", Boolean(slide.draws));
  unmark();
  const figure = document.getElementById(slide.figure);
  if (figure) {
    for (const part of [figure, figure.closest("section") ?? figure]) part.setAttribute("data-shown", "");
    figure.querySelector(".headline").setAttribute("aria-level", "2");
    const slider = slide.slider && figure.querySelector(`.hand > [data-param="${slide.slider}"]`);
    slider?.setAttribute("data-shown", "");
  }
  part(".off").textContent = "";
  say(slide.told ?? "");
  ask();
  part(".count").textContent = `${at + 1} / ${deck.slides.length}`;
  arrows();
  speak(deck, at, turn);
  fit();
};

// On the last slide the way on may still reveal something.
const arrows = () => {
  part("[data-turn='-1']").setAttribute("aria-disabled", at === 0);
  part("[data-turn='1']").setAttribute("aria-disabled", at === deck.slides.length - 1 && !isAsking && !openSheet());
};

const ask = () => {
  const slide = deck.slides[at];
  root.toggleAttribute("data-asking", isAsking);
  const line = part(".line");
  line.innerHTML = (isAsking ? slide.ask : slide.say) || "";
  // Without a sentence the headline of the figure is the first on the page.
  if (!line.innerHTML) line.textContent = shown()?.querySelector(".headline").textContent ?? "";
  line.classList.toggle("vh", !isAsking && !slide.say);
  part(".source").textContent = isAsking ? "" : slide.source;
  const form = part(".guess");
  form.hidden = !isAsking;
  if (isAsking) form.querySelector("span").textContent = slide.unit;
};

const reveal = async () => {
  const guess = part(".guess input").value;
  const index = at;
  const { asked, query } = deck.slides[at];
  const told = guess.trim() && (await kit.withDepth((depth) => depth.distance(asked, query, guess)));
  if (index !== at) return;
  const wrong = told === undefined ? served("failed-depth") : words.noNumber;
  if (guess.trim() && !told) return (part(".off").textContent = wrong);
  isAsking = false;
  ask();
  part(".guess input").value = "";
  part(".off").textContent = told || "";
  arrows();
  speak(deck, at, turn);
  fit();
  part(".line").focus({ preventScroll: true });
  settle(true);
};

// To other numbers; a line that was drawn stays with them.
const go = (query) => {
  const drawn = /[?&](draw=[^&]*)/.exec(kit.query())?.[1];
  if (!drawn || /[?&]draw=/.test(query)) return kit.go(query);
  return kit.go(query ? `${query}&${drawn}` : `?${drawn}`);
};

// Brings the numbers of the slide; the hand of the program moves what is in sight.
const settle = async (isReplay = false) => {
  const slide = deck.slides[at];
  if (isAsking) return go(slide.from ?? slide.query);
  if (slide.from !== undefined || isReplay) go(slide.from ?? deck.slides[at - 1]?.query ?? "");
  await move(slide);
  // The clicker may have gone on, or the talk be over.
  if (isOn && slide === deck.slides[at] && slide.draws && !isReplay && !isDrawn()) shown().querySelector("[data-ask=draw]")?.click();
};

// --- The sheet: the room draws before it sees where the line goes, once ---

const openSheet = () => shown()?.querySelector("[data-ask=reveal]");
const isDrawn = () => kit.query().includes(`${shown().id}:`);

// A sheet that is left is put away, and what was drawn on it stays.
const putAway = () => {
  const open = openSheet();
  if (open) (isDrawn() ? open : shown().querySelector("[data-ask=remove]")).click();
};

const move = async (slide) => {
  cancelAnimationFrame(frame);
  const index = at;
  const figure = shown();
  const lines = still.matches ? "" : await kit.withDepth((depth) => depth.moves(kit.query(), slide.query));
  if (index !== at || isAsking || !isOn) return;
  const moves = (lines ?? "").split("\n").filter(Boolean).map((line) => line.split(" "));
  const ranges = moves.flatMap(([name, from, to]) => {
    const range = figure?.querySelector(`input[type="range"][name="${name}"]`);
    return range ? [{ range, from: Number(from), to: Number(to) }] : [];
  });
  if (!ranges.length) return void go(slide.query);
  const begun = performance.now();
  const step = (now) => {
    const part = document.hidden ? 1 : Math.min(1, Math.max(0, (now - begun) / MOVE_MS));
    const eased = part * part * (3 - 2 * part);
    for (const { range, from, to } of ranges) {
      range.valueAsNumber = from + (to - from) * eased;
      range.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (part < 1) frame = requestAnimationFrame(step);
    else go(slide.query);
  };
  step(begun);
};

const push = (query) => {
  try {
    history.pushState(kit.kept, "", location.pathname + query);
  } catch {
    // A frame without an origin of its own has no say over its address, and a browser may find a talk too long to keep.
  }
};

const turn = (by) => {
  if (isAsking && by === 1) return reveal();
  const open = by === 1 && openSheet();
  if (open) return open.click();
  const index = Math.min(Math.max(at + by, 0), deck.slides.length - 1);
  if (index === at) return;
  cancelAnimationFrame(frame);
  // A page that came to life before the talk has taken the step out of the address, and the slide may still glide to its
  // numbers: who goes back shall find the talk there.
  kit.write();
  push(address(kit.query(), index, deck));
  show(index);
  settle();
};

const replay = () => {
  if (isAsking) return;
  cancelAnimationFrame(frame);
  settle(true);
};

// The page has come to rest, or to life.
const follow = () => {
  if (!isOn) return;
  arrows();
  if (part(".line").matches(".vh")) part(".line").textContent = shown()?.querySelector(".headline").textContent ?? "";
  // Its steps are those of the talk, not of the reader.
  kit.reached.splice(kit.isStepping ? 0 : 1);
  if (isAlive || root.dataset.stad !== "ready") return;
  isAlive = true;
  if (holdsNumbers(kit.search)) kit.write();
  else settle();
};

// --- As large as it can be ---

const sizeOf = (picture) => {
  if (!picture) return [1, 0];
  const box = picture.viewBox?.baseVal;
  return box ? [box.width, box.height] : [Number(picture.getAttribute("width")), Number(picture.getAttribute("height"))];
};

const fit = () => {
  const figure = isOn && shown();
  const host = figure && figure.querySelector(".drawing");
  if (!host) return;
  const picture = [...host.querySelectorAll(".chart")].find((chart) => chart.getClientRects().length > 0);
  const [wide, high] = sizeOf(picture ?? host.querySelector(".chart"));
  const stage = document.querySelector("main");
  // Words go beside a drawing where the window is wide, the drawing narrow, or there is more to say.
  const isWordy = root.hasAttribute("data-draws");
  const isWide = innerWidth > innerHeight * 1.5;
  const isBeside = innerWidth >= 720 && (isWide || wide < high * 1.2 || isWordy);
  root.toggleAttribute("data-beside", isBeside);
  const { paddingTop, paddingLeft } = getComputedStyle(figure);
  const past = figure.querySelector(".past")?.offsetHeight ?? 0;
  const left = stage.clientHeight - SPARE_PX - (isBeside ? parseFloat(paddingTop) + past : figure.offsetHeight - host.offsetHeight);
  const most = isBeside ? stage.clientWidth * (isWide ? 0.7 : 0.64) - parseFloat(paddingLeft) : host.parentElement.clientWidth;
  const width = Math.floor(Math.max(160, Math.min(most, (left * wide) / high)));
  root.style.setProperty("--drawing", `${width}px`);
  root.style.setProperty("--drawing-high", `${(width * high) / wide}px`);
};

// --- Hand and keys ---

const TURNS = new Map(
  Object.entries({ ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -9999, End: 9999 }),
);
const TYPED = "textarea, [contenteditable], input:not([type=range], [type=radio], [type=checkbox], [type=file])";
// What a text needs for itself.
const EDITS = ["ArrowLeft", "ArrowRight", "Home", "End", " "];

const letters = {
  f: () => fullScreen(),
  b: () => blacken(),
  // What many clickers send.
  ".": () => blacken(),
  s: () => speaker(),
  r: () => replay(),
};

const take = (event) => (isOn ? (acts[event.type]?.(event.target, event) ?? false) : false);

const acts = {
  keydown: (target, event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    // A code on the screen does not stop the clicker.
    const box = document.querySelector("dialog[open]");
    if (box && !(box.matches(".code") && TURNS.has(event.key) && event.key !== " ")) return false;
    box?.close();
    const isTyped = target.matches(TYPED);
    if (event.key === "Enter" && target.closest(".guess")) return event.preventDefault(), reveal(), true;
    if (event.key === "Escape") return event.preventDefault(), "black" in root.dataset ? blacken() : leave(), true;
    const by = TURNS.get(event.key);
    if (by && !(isTyped && EDITS.includes(event.key)) && !(event.key === " " && target.closest("button, summary, a, [type=checkbox]"))) {
      event.preventDefault();
      turn(event.shiftKey && event.key === " " ? -1 : by);
      return true;
    }
    // Who types a number while the room is asked, types its guess.
    if (isAsking && !isTyped && /^[-\d]$/.test(event.key)) part(".guess input").focus();
    const letter = hasLetters && !isTyped && !event.shiftKey && letters[event.key.toLowerCase()];
    if (!letter) return false;
    event.preventDefault();
    letter();
    return true;
  },
  pointerdown: (target, event) => {
    reader = undefined;
    if (event.pointerType === "mouse" || target.closest("input, select, button, a, label, summary, dialog, details, .own")) return false;
    reader = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
    return true;
  },
  pointermove: (_, event) => event.pointerId === reader?.pointer,
  pointerup: (_, event) => {
    if (event.pointerId !== reader?.pointer) return false;
    const [away, down] = [event.clientX - reader.x, event.clientY - reader.y];
    reader = undefined;
    if (Math.abs(away) > SWIPE_PX && Math.abs(away) > Math.abs(down)) turn(away < 0 ? 1 : -1);
    else if (Math.hypot(away, down) < TAP_PX && event.clientX < innerWidth * EDGE) turn(-1);
    else if (Math.hypot(away, down) < TAP_PX && event.clientX > innerWidth * (1 - EDGE)) turn(1);
    return true;
  },
  pointercancel: (_, event) => event.pointerId === reader?.pointer && ((reader = undefined), true),
  click: (target) => {
    if ("black" in root.dataset) return blacken(), true;
    const button = target.closest("[data-turn], [data-talk]");
    if (!button) return false;
    const { turn: by, talk } = button.dataset;
    if (by) turn(Number(by));
    else buttons[talk]();
    if (talk) shell.foot.querySelector("details").open = false;
    return true;
  },
  change: (target) => {
    if (!target.matches("[data-letters]")) return false;
    hasLetters = target.checked;
    return true;
  },
};

// A sentence that was served for the case that it is needed.
const served = (id) => document.getElementById(id).textContent;

// In a line of its own: that of the page is wiped by the next change of the numbers.
const say = (text) => (part(".told").textContent = text);

const fullScreen = () => {
  if (document.fullscreenElement) return void document.exitFullscreen();
  const refused = () => say(words.noFullScreen);
  root.requestFullscreen ? root.requestFullscreen().catch(refused) : refused();
};

const blacken = () => root.toggleAttribute("data-black");

const speaker = () => {
  const told = openSpeaker();
  if (told) say(told);
  else speak(deck, at, turn);
};

const code = async () => {
  // While the room is asked, phones see the question, not where the sliders wait; but not where the address has no room for
  // the talk.
  const holdsTalk = !deck.letters || location.search.includes(deck.letters);
  const link = isAsking && holdsTalk ? location.href : location.origin + location.pathname + kit.query() + (shown() ? `#${shown().id}` : "");
  const markup = await kit.withDepth((depth) => depth.code(link));
  if (!markup) return say(served("failed-depth"));
  const box = document.createElement("dialog");
  box.className = "code";
  box.setAttribute("aria-label", words.code);
  box.innerHTML = `${markup}<button type="button">${words.close}</button>`;
  box.addEventListener("click", () => box.close());
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
};

const buttons = { replay, code, speaker, black: blacken, full: fullScreen, leave, reveal };

// --- What stands around the figure ---

const ARROW = {
  "-1": '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M13 3 6 10l7 7"/></svg>',
  1: '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m7 3 7 7-7 7"/></svg>',
};

const part = (selector) => shell.head.querySelector(selector) ?? shell.foot.querySelector(selector);

const build = () => {
  const head = document.createElement("header");
  head.className = "talk";
  head.innerHTML = `<h1 class="line" tabindex="-1" aria-live="polite"></h1><p class="source"></p>
    <form class="guess" hidden autocomplete="off"><label>${words.guess} <input type="text" inputmode="decimal" size="6"></label> <span></span>
    <button type="button" data-talk="reveal">${words.reveal}</button></form><p class="off" aria-live="polite"></p>`;
  const foot = document.createElement("nav");
  foot.className = "talk";
  foot.setAttribute("aria-label", words.talk);
  const turner = (by) => `<button type="button" class="turn" data-turn="${by}" aria-label="${words[by]}" title="${words[by]}">${ARROW[by]}</button>`;
  const button = (name) => `<button type="button" data-talk="${name}">${words[name]}</button>`;
  foot.innerHTML = `<details><summary>${words.more}</summary><div>${["replay", "code", "speaker", "full", "black", "leave"].map(button).join("")}
    <label><input type="checkbox" data-letters ${hasLetters ? "checked" : ""}> ${words.letters}</label></div></details>
    ${turner(-1)}<p class="count"></p>${turner(1)}<p class="told" aria-live="polite"></p>`;
  document.querySelector("main").before(head);
  document.querySelector("body > .foot").after(foot);
  shell = { head, foot, remove: () => (head.remove(), foot.remove()) };
  // More words leave the drawing less. In the next frame: what changes sizes within the observer's own turn is an error.
  watch = new ResizeObserver(() => requestAnimationFrame(fit));
  for (const place of [head, document.querySelector("main"), ...document.querySelectorAll("figure form")]) watch.observe(place);
};
