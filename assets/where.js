// Shows where a number comes from, beside the number; fetched with the first press on one. What the answer says is the
// business of what lies one press deeper; here is where it stands, and who has the focus.

const NUMBERS = "data:is([data-id], [data-fact]):not([data-scenario])";
// Between the number and its answer, and between the answer and the edge of the window.
const GAP = 8;

let panel;
let ask;
// The name of the number that was asked for, and the element that was pressed.
let asked;
let opener;
let shown;
let draws;

// Gives whether there was an answer.
export const press = async (target, asker) => {
  ask = asker;
  if (target.matches("[data-shut]")) return shut(), true;
  if (target.id === "where") return toggle(target), true;
  // Who selects text is not asking.
  if (target.matches("data") && !getSelection().isCollapsed) return true;
  const name = nameOf(target);
  await (panel ??= made());
  const answer = await ask(name, draws);
  if (answer === undefined) return false;
  [asked, opener] = [name, target];
  const host = await panel;
  host.innerHTML = shown = answer;
  host.scrollTop = 0;
  // By its attribute: its method would give the focus away, and scroll there, before it has its place.
  host.open = true;
  place(host, target);
  host.querySelector("h2").focus({ preventScroll: true });
  return true;
};

const nameOf = (number) => number.dataset.where ?? number.dataset.id ?? number.dataset.fact;

const made = async () => {
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.href = "./where.css";
  const loaded = new Promise((done) => (styles.onload = styles.onerror = done));
  document.head.append(styles);
  const host = document.createElement("dialog");
  host.className = "where";
  host.setAttribute("aria-labelledby", "where-title");
  document.body.append(host);
  // An engine that draws no MathML gives a space no width.
  host.innerHTML = '<math><mspace width="40px"></mspace></math>';
  host.open = true;
  draws = host.firstChild.getBoundingClientRect().width >= 40;
  host.open = false;
  await loaded;
  return host;
};

// Below the number, within the window. On a phone the style sheet puts it at the foot of the window, and the number makes
// way.
const place = (host, number) => {
  const at = number.getBoundingClientRect();
  const most = document.documentElement.clientWidth - host.offsetWidth - 2 * GAP;
  host.style.setProperty("--x", `${scrollX + Math.max(2 * GAP, Math.min(at.left, most))}px`);
  host.style.setProperty("--y", `${scrollY + at.bottom + GAP}px`);
  if (getComputedStyle(host).position === "absolute") return host.scrollIntoView({ block: "nearest" });
  scrollBy(0, Math.max(0, at.bottom + GAP - host.getBoundingClientRect().top));
};

export const shut = async () => {
  const host = await panel;
  if (!host?.open) return;
  const had = host.contains(document.activeElement) || document.activeElement === document.body;
  host.open = false;
  asked = undefined;
  if (!had) return;
  // A sentence that changed its words has other elements for its numbers.
  const again = `[data-where="${nameOf(opener)}"], [data-id="${nameOf(opener)}"], [data-fact="${nameOf(opener)}"]`;
  const back = opener.isConnected ? opener : document.querySelector(again);
  if (back?.matches("data") && !back.hasAttribute("tabindex")) back.tabIndex = -1;
  back?.focus({ preventScroll: true });
};

// The numbers of the page have changed.
export const follow = async () => {
  mark();
  const host = await panel;
  if (!host?.open || asked === undefined) return;
  const answer = await ask(asked, draws);
  if (answer === undefined || !host.open || answer === shown) return;
  const focused = host.contains(document.activeElement) && document.activeElement.localName;
  host.innerHTML = shown = answer;
  if (focused) host.querySelector(focused)?.focus({ preventScroll: true });
};

// All numbers become buttons, or none.
let on = false;

const toggle = async (button) => {
  on = !on;
  button.setAttribute("aria-pressed", String(on));
  panel ??= made();
  document.documentElement.toggleAttribute("data-asking", on);
  mark();
  // Those in the text that are sliders are so again, or no longer.
  (await import("./prose.js").catch(() => undefined))?.mark();
};

const BUTTON = { role: "button", tabindex: "0", "aria-haspopup": "dialog", "aria-describedby": "where" };

const mark = () => {
  for (const number of document.querySelectorAll(NUMBERS)) {
    if (number.closest("a, label, summary") || on === (number.getAttribute("role") === "button")) continue;
    for (const [name, value] of Object.entries(BUTTON)) {
      if (on) number.setAttribute(name, value);
      else number.removeAttribute(name);
    }
  }
};
