// The speaker's window: the same page in a second window, with notes, the next step and a clock. The two tell each other
// where they are; no server is between them.
import { words } from "./talk-words.js";

const MARK = "stad-spreker-";
const HOST = "stad-zaal-";
// So long the window of the talk may take to answer.
const ANSWER_MS = 4000;

let channel;
let turns;
let panel;
let begun = Date.now();
// What was last told.
let told;

export const isSpeaker = () => window.name.startsWith(MARK);

// A talk and its speaker's window have a name of their own, so that two talks do not mix; a reload keeps it.
const connect = () => {
  if (channel || !window.BroadcastChannel) return channel;
  if (!isSpeaker() && !window.name.startsWith(HOST)) window.name = HOST + Math.random().toString(36).slice(2);
  channel = new BroadcastChannel(`stad-${window.name.replace(MARK, "").replace(HOST, "")}`);
  channel.onmessage = ({ data }) => (isSpeaker() ? hear(data) : answer(data));
  return channel;
};

/** Opens the window; gives what is said where it does not open. */
export const openSpeaker = () => {
  if (!connect()) return words.noChannel;
  const name = MARK + window.name.replace(HOST, "");
  return window.open(location.href, name, "popup,width=900,height=720") ? undefined : words.noWindow;
};

/** Tells where the talk is; `turn` turns its page. */
export const speak = (deck, at, turn) => {
  turns = turn;
  // After a reload the window may be there already.
  if (window.name.startsWith(HOST)) connect();
  if (!channel) return;
  const isAsking = document.documentElement.hasAttribute("data-asking");
  told = { slides: deck.slides.map(({ say, note, ask, figure }) => ({ say: say || titleOf(figure), note, ask })), at, isAsking };
  channel.postMessage(told);
};

// A slide without a sentence goes by the name of its figure: its headline has the numbers of now, not those of the slide.
const titleOf = (figure) => document.querySelector(`[data-chart="${figure}"]`)?.getAttribute("aria-label") ?? figure;

// In the window of the talk: who has come asks, and may turn the page.
const answer = (data) => {
  if (data?.asks && told) channel.postMessage(told);
  else if (Number.isInteger(data?.turn)) turns?.(data.turn);
};

// --- In the speaker's window ---

/** Makes this window the speaker's. */
export const listen = () => {
  build();
  if (!connect()) return (panel.querySelector(".current").textContent = words.noChannel);
  channel.postMessage({ asks: true });
  setTimeout(() => told || (panel.querySelector(".current").textContent = words.lone), ANSWER_MS);
  setInterval(tick, 1000);
  tick();
  const keys = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -9999, End: 9999 };
  addEventListener(
    "keydown",
    (event) => {
      const by = keys[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey || (event.key === " " && event.target.closest("button"))) return;
      event.stopPropagation();
      if (by) event.preventDefault(), channel.postMessage({ turn: by });
      else if (event.key === "Escape") window.close();
    },
    { capture: true },
  );
};

const build = () => {
  panel = document.createElement("main");
  panel.className = "speaker";
  panel.innerHTML = `<h1 class="current"></h1><p class="state" aria-live="polite"></p><section><h2>${words.notes}</h2><p class="note"></p></section>
    <section class="after"><h2>${words.next}</h2><p class="then"></p></section>
    <p class="clock"><time class="day"></time> <span><time class="run"></time> ${words.since}</span></p>
    <p><button type="button" data-by="-1">${words["-1"]}</button><button type="button" data-by="1">${words[1]}</button><button type="button" data-by="0">${words.again}</button></p>`;
  document.body.append(panel);
  panel.addEventListener("click", (event) => {
    event.stopPropagation();
    const by = Number(event.target.closest("button")?.dataset.by ?? NaN);
    if (by === 0) (begun = Date.now()), tick();
    else if (by) channel?.postMessage({ turn: by });
  });
};

const hear = (data) => {
  if (!Array.isArray(data?.slides) || !data.slides[data.at]) return;
  told = data;
  const { slides, at, isAsking } = data;
  const put = (name, text) => (panel.querySelector(name).textContent = text);
  // Words alone: what another window says is not put in as markup.
  put(".current", `${at + 1} / ${slides.length}  ${bare(isAsking ? slides[at].ask : slides[at].say)}`);
  put(".state", isAsking ? words.asking : "");
  put(".note", slides[at].note || words.none);
  put(".then", slides[at + 1] ? bare(slides[at + 1].say) : words.last);
};

const bare = (markup) => new DOMParser().parseFromString(String(markup ?? ""), "text/html").body.textContent;

const two = (number) => String(number).padStart(2, "0");
const tick = () => {
  const now = new Date();
  const seconds = Math.floor((Date.now() - begun) / 1000);
  panel.querySelector(".day").textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
  panel.querySelector(".run").textContent = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
};
