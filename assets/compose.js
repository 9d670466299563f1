// A talk of the reader's own: the steps of the history, chosen, put in order, with a sentence and a note; as a link or a
// file. Fetched when it is asked for.
import { linkOf, ownDeck, readFile, written } from "./deck.js";
import { words } from "./talk-words.js";

let kit;
let dialog;
// What can be chosen: {query, figure, sentence, note, ask, done, isChosen}. It stays while the page stays.
let list = [];
// Figures by id and name, and what a room can be asked of each.
let figures = [];
let asks = new Map();

const pairs = (text) => text.split("\n").filter(Boolean).map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]);

const failed = () => document.getElementById("failed-depth").textContent;
const said = (text) => (document.getElementById("said").textContent = text);

/** Opens the dialog with the states of the history, the start first. */
export const open = async (given, states) => {
  kit = given;
  const drafts = await kit.withDepth((depth) => {
    figures = pairs(depth.figures());
    asks = new Map(figures.map(([id]) => [id, pairs(depth.asks(id))]));
    return depth.draft(states.join("\n"));
  });
  if (drafts === undefined) return said(failed());
  for (const [query, figure, done] of drafts.split("\n").filter(Boolean).map((line) => line.split("\t"))) {
    const isKnown = list.some((step) => step.query === query && step.done === done);
    if (!isKnown) list.push({ query, figure, sentence: "", note: "", ask: "", done, isChosen: true });
  }
  dialog ??= made();
  write();
  dialog.showModal();
  dialog.querySelector("h2").focus();
};

/** Presents the talk of a file that was dropped. */
export const present = async (given, file) => {
  kit = given;
  const read = await readFile(file);
  if (!read.steps) return said(read.told);
  await show(read.steps, read.told ?? linkOf(read.steps).told ?? words.opened);
};

const show = async (steps, told) => {
  const deck = await ownDeck({ steps, told }, kit.withDepth);
  const code = await import("./talk.js").catch(() => undefined);
  if (code) await code.start(kit, deck);
  else said(failed());
};

const made = () => {
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.href = "./talk.css";
  document.head.append(styles);
  const host = document.createElement("dialog");
  host.className = "compose";
  host.setAttribute("aria-labelledby", "compose-title");
  // What happens in here is none of the page's business.
  for (const name of ["submit", "keydown", "pointerdown"]) host.addEventListener(name, (event) => event.stopPropagation());
  host.addEventListener("input", (event) => {
    event.stopPropagation();
    put(event.target);
  });
  host.addEventListener("change", (event) => {
    event.stopPropagation();
    if (event.target.type === "file") take(event.target);
    else put(event.target);
    if (event.target.dataset.of === "figure") askAnew(event.target.closest("li"));
  });
  host.addEventListener("click", (event) => {
    event.stopPropagation();
    const button = event.target.closest("button");
    if (event.target === host || button?.matches("[data-close]")) host.close();
    else if (button?.dataset.by) swap(Number(button.closest("li").dataset.at), Number(button.dataset.by));
    else if (button) acts[button.dataset.act]();
  });
  document.body.append(host);
  return host;
};

const put = (field) => {
  const step = list[field.closest("li")?.dataset.at];
  if (step) step[field.dataset.of] = field.type === "checkbox" ? field.checked : field.value;
};

const swap = (at, by) => {
  const to = at + by;
  if (!list[at] || !list[to]) return;
  [list[at], list[to]] = [list[to], list[at]];
  write();
  dialog.querySelector(`li[data-at="${to}"] [data-by="${by}"]`).focus();
};

// --- What stands in it ---

const element = (name, attributes, ...inside) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
};
const button = (text, attributes) => element("button", { type: "button", ...attributes }, text);
const labelled = (text, field) => element("label", {}, element("span", {}, text), field);

const choice = (of, options, chosen) => {
  const select = element("select", { "data-of": of });
  // What a newer page wrote stays in the talk until the reader chooses otherwise.
  const known = options.some(([id]) => id === chosen) ? options : [[chosen, chosen], ...options];
  for (const [id, name] of known) select.append(new Option(name, id, false, id === chosen));
  return select;
};
const askOf = ({ figure, ask }) => choice("ask", [["", words.noAsk], ...(asks.get(figure) ?? [])], ask);

// Each figure has questions of its own.
const askAnew = (item) => {
  const step = list[item.dataset.at];
  if (!asks.get(step.figure)?.some(([id]) => id === step.ask)) step.ask = "";
  item.querySelector('[data-of="ask"]').replaceWith(askOf(step));
};

const write = () => {
  const items = list.map((step, at) => {
    const box = element("input", { type: "checkbox", "data-of": "isChosen" });
    box.checked = step.isChosen;
    const text = (of) => {
      const field = element("textarea", { rows: "2", "data-of": of });
      field.value = step[of];
      return field;
    };
    const mover = (by, name) => button(name, { "data-by": by, "aria-label": `${name}: ${words.use} ${at + 1}` });
    return element(
      "li",
      { "data-at": at },
      element("label", { class: "use" }, box, element("span", {}, `${words.use} ${at + 1}: ${step.done || step.sentence || step.figure}`)),
      labelled(words.figure, choice("figure", figures, step.figure)),
      labelled(words.ask, askOf(step)),
      labelled(words.sentence, text("sentence")),
      labelled(words.note, text("note")),
      element("p", { class: "acts" }, mover(-1, words.up), mover(1, words.down)),
    );
  });
  const file = element("input", { type: "file", class: "vh", accept: ".json,application/json" });
  dialog.replaceChildren(
    element("div", { class: "top" }, element("h2", { id: "compose-title", tabindex: "-1" }, words.title), button(words.close, { "data-close": "" })),
    element("p", {}, list.length ? words.about : words.nothing),
    element("ol", {}, ...items),
    element(
      "p",
      { class: "acts" },
      ...["present", "copy", "save"].map((name) => button(words[name], { "data-act": name })),
      element("label", { class: "file" }, words.open, file),
    ),
    element("p", { class: "told", "aria-live": "polite" }),
  );
};

const tell = (text) => {
  const told = dialog.querySelector(".told");
  told.textContent = text;
  told.scrollIntoView({ block: "nearest" });
};

// --- What is done with it ---

// The chosen steps as links and files have them; without any the reader is told.
const chosen = () => {
  const steps = list.filter((step) => step.isChosen);
  if (!steps.length) tell(words.pick);
  return steps.map(({ figure, query, sentence, note, ask }) => ({ figure, query, sentence, note, ask }));
};

const acts = {
  present: async () => {
    const steps = chosen();
    if (!steps.length) return;
    dialog.close();
    await show(steps, linkOf(steps).told);
  },
  copy: async () => {
    const steps = chosen();
    if (!steps.length) return;
    const { link, told } = linkOf(steps);
    if (told) return tell(told);
    const field = element("textarea", { readonly: "", rows: "3", "aria-label": words.link });
    field.value = link;
    tell("");
    dialog.querySelector(".told").append(field);
    try {
      // Outside secure places there is no clipboard at all.
      await navigator.clipboard.writeText(link);
      field.before(words.copied);
    } catch {
      field.before(words.notCopied);
      field.select();
    }
    field.scrollIntoView({ block: "nearest" });
  },
  save: () => {
    const steps = chosen();
    if (!steps.length) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([written(steps)], { type: "application/json" }));
    link.download = words.file;
    link.click();
    // Safari reads it after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    tell(words.saved);
  },
};

// The steps of a file come before those that are here, which stay and are no longer chosen.
const take = async (input) => {
  const read = await readFile(input.files[0]);
  input.value = "";
  if (!read.steps) return tell(read.told);
  for (const step of list) step.isChosen = false;
  list = [...read.steps.map((step) => ({ ...step, done: step.sentence, isChosen: true })), ...list];
  write();
  tell(read.told ?? words.opened);
};
