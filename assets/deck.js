// What a talk is made of: the prepared story, or the slides that a reader made, from a link or a file and back.
import { words } from "./talk-words.js";

// Of what stands in a file or a link; one of ours that is newer is read as far as it goes.
const VERSION = 1;
// A longer link is refused whole (link.rs).
const LONGEST = 8192;
// In bytes; a talk of a hundred slides has less than a fifth of it.
const LARGEST = 500000;
const MOST = 100;

/** The talk that a link holds, or that is kept beside it; else the story of the page. */
export const deckOf = async (search, kept, withDepth) => {
  const letters = /[?&]talk=([^&]*)/.exec(search)?.[1] ?? kept?.talk;
  if (letters === undefined) return story(withDepth);
  const read = readText(decoded(letters));
  if (!read.steps) return { ...(await story(withDepth)), told: read.told ?? words.broken };
  return ownDeck(read, withDepth);
};

const story = async (withDepth) => {
  const slides = await withDepth((depth) => depth.story().map(plain));
  return slides ? { slides } : { slides: stills(), told: words.still };
};

// Without its program the page still has its figures, in their order.
const stills = () => {
  const figures = [...document.querySelectorAll("figure[id]")];
  return figures.map(({ id }) => ({ figure: id, query: "", say: "", source: "", note: "" }));
};

const FIELDS = ["figure", "query", "from", "slider", "say", "source", "note", "ask", "asked", "unit", "draws", "told"];
const plain = (slide) => {
  const copy = Object.fromEntries(FIELDS.map((name) => [name, slide[name]]));
  slide.free();
  return copy;
};

/** Slides of steps that a reader made, `{figure, query, sentence, note, ask}`, and what is told of them. */
export const ownDeck = async ({ steps, told }, withDepth) => {
  const made = await withDepth((depth) =>
    steps.map(({ figure, query, sentence, note, ask }, at) => {
      const before = steps[at - 1]?.query ?? "";
      const slide = plain(depth.own_slide(figure, before, query, sentence, note, ask));
      // While the room is asked, the sliders stand where the step before left them.
      return slide.ask ? { ...slide, from: before } : slide;
    }),
  );
  const slides = made ?? steps.map(({ figure, query, sentence, note }) => ({ figure, query, say: escaped(sentence), source: "", note }));
  return { slides, steps, letters: encoded(written(steps)), told: told ?? (made ? undefined : words.still) };
};

const escaped = (text) => {
  const box = document.createElement("p");
  box.textContent = text;
  return box.innerHTML;
};

/** The query of a slide of a deck, with that of the numbers. A talk that is too long for a link is not in it: it is kept
 * beside the address, where a reload finds it. */
export const address = (query, at, { letters }) => {
  const pairs = query.replace("?", "").split("&").filter((pair) => pair && !/^(view|step|talk)=/.test(pair));
  const join = (own) => `?${["view=present", `step=${at + 1}`, ...own, ...pairs].join("&")}`;
  const whole = join(letters ? [`talk=${letters}`] : []);
  return whole.length <= LONGEST ? whole : join([]);
};

/** The link of steps, or why there is none. */
export const linkOf = (steps) => {
  const query = `?view=present&talk=${encoded(written(steps))}`;
  // Room for the numbers that the address carries along.
  const most = Math.max(...steps.map((step) => step.query.length)) + "&step=100".length;
  const bytes = query.length + most;
  return bytes > LONGEST ? { told: words.long(bytes) } : { link: location.origin + location.pathname + query };
};

/** The text of a file. Besides the figure, what is empty is left out: a link is short. */
export const written = (steps) => {
  const filled = (step) => Object.fromEntries(Object.entries(step).filter(([name, text]) => text || name === "figure"));
  return JSON.stringify({ version: VERSION, talk: "de-stad-doorgerekend", steps: steps.map(filled) });
};

/** A file that was chosen or dropped: its steps and what is told of it, or why it holds none. */
export const readFile = async (file) => {
  if (file.size > LARGEST) return { told: words.large };
  const read = readText(await file.text().catch(() => undefined));
  return read.steps ? read : { told: read.told ?? words.brokenFile };
};

// Anybody can have written there.
const readText = (text) => {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof found !== "object" || !Array.isArray(found?.steps)) return {};
  const isText = (value) => value === undefined || typeof value === "string";
  const isStep = (step) => typeof step?.figure === "string" && [step.query, step.sentence, step.note, step.ask].every(isText);
  if (found.steps.length > MOST) return { told: words.many };
  const list = found.steps;
  if (!list.every(isStep)) return {};
  if (list.length === 0) return { told: words.empty };
  const steps = list.map(({ figure, query = "", sentence = "", note = "", ask = "" }) => ({ figure, query, sentence, note, ask }));
  // A whole number counts as a version; what has none was written before there was one.
  const version = Number.isInteger(found.version) ? found.version : 0;
  const told = version > VERSION ? words.newer : version < VERSION ? words.older : undefined;
  return { steps, told };
};

// --- Letters that a link need not encode: base64 of UTF-8 with - and _ and nothing at the end ---

const encoded = (text) => {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};

const decoded = (letters) => {
  try {
    const bytes = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
};
