// The page on the device of a reader who asks for that: at the end of the account of sources, fetched when the page is at
// work. Nothing is stored or registered before the button is pressed; `sw.js` does the storing and answers without a network.

const LANG = document.documentElement.lang;
// Written by the build: what is stored, in bytes.
const SIZE = (Number("stad:bytes") / 1e6).toLocaleString(LANG, { maximumFractionDigits: 1 });

const DUTCH = {
  title: "Voor onderweg",
  offer: `Bewaar je deze pagina, dan opent zij ook zonder netwerk, met rekenprogramma, berekeningen en beide talen. Dat neemt ${SIZE}\u00a0MB op dit apparaat. Er gaat niets over jou naar anderen.`,
  here: "Deze pagina staat op dit apparaat en opent ook zonder netwerk. Is er netwerk, dan krijg je de nieuwste versie. In het menu van je browser kun je haar als app installeren.",
  keep: "Bewaar voor onderweg",
  forget: "Vergeet",
  busy: "Bezig met bewaren…",
  kept: "De pagina staat nu op dit apparaat, tot je ‘Vergeet’ kiest of je browser ruimte maakt.",
  forgotten: "De pagina staat niet meer op dit apparaat.",
  refused: "Bewaren lukte niet: deze browser laat het hier niet toe, er is te weinig ruimte of het netwerk viel weg. De pagina werkt verder zoals altijd.",
  remains: "Weghalen lukte niet. Dat kan wel in de instellingen van je browser, bij de gegevens van deze site.",
};
const ENGLISH = {
  title: "For the road",
  offer: `If you keep this page, it also opens without a network, with its program, calculations and both languages. That takes ${SIZE}\u00a0MB on this device. Nothing about you goes to anybody.`,
  here: "This page is on this device and also opens without a network. Where there is one, you get the newest version. The menu of your browser lets you install it as an app.",
  keep: "Keep for the road",
  forget: "Forget",
  busy: "Storing…",
  kept: "The page is now on this device, until you choose ‘Forget’ or your browser makes room.",
  forgotten: "The page is no longer on this device.",
  refused: "Storing failed: this browser does not allow it here, there is too little room, or the network went away. The page works on as ever.",
  remains: "Removing failed. You can do it in the settings of your browser, with the data of this site.",
};
const words = LANG === "en" ? ENGLISH : DUTCH;
const MANIFEST = LANG === "en" ? "./manifest.en.webmanifest" : "./manifest.webmanifest";

const FOLDER = new URL("./", document.baseURI);
// As sw.js names its stores.
const OURS = `stad ${FOLDER.pathname} `;

let text;
let button;
let isBusy = false;

export const start = async ({ takers }) => {
  const section = document.getElementById("verantwoording");
  // A figure alone is no page to keep.
  if (!section) return;
  const isKept = Boolean((await registered())?.active);
  const place = document.createElement("div");
  place.className = "live text road";
  place.innerHTML = `<h3 class="within">${words.title}</h3><p></p><p><button type="button" data-offline></button></p>`;
  text = place.querySelector("p");
  button = place.querySelector("button");
  show(isKept);
  section.append(place);
  takers.push((event) => event.type === "click" && button.contains(event.target) && (press(), true));
};

const say = (words) => (document.getElementById("said").textContent = words);

// The one of this folder; browsers give that of the folder above where there is none.
const registered = async () => {
  const found = await navigator.serviceWorker?.getRegistration(FOLDER).catch(() => undefined);
  return found?.scope === FOLDER.href ? found : undefined;
};

const show = (isKept) => {
  text.textContent = isKept ? words.here : words.offer;
  button.textContent = isKept ? words.forget : words.keep;
  button.dataset.offline = isKept ? "kept" : "";
  // Browsers offer to install what has a manifest.
  document.querySelector("link[rel=manifest]")?.remove();
  if (!isKept) return;
  const link = document.createElement("link");
  [link.rel, link.href] = ["manifest", MANIFEST];
  document.head.append(link);
};

const press = async () => {
  if (isBusy) return;
  isBusy = true;
  await (button.dataset.offline ? forget() : keep());
  isBusy = false;
};

const keep = async () => {
  button.textContent = words.busy;
  say(words.busy);
  try {
    const registration = await navigator.serviceWorker.register("./sw.js");
    await begun(registration.installing ?? registration.waiting ?? registration.active);
    if (!(await stores(registration.active))) throw new Error("the worker could not store the page");
  } catch (error) {
    // Refusing is the browser's or the reader's right, and no fault of the page.
    console.info(error);
    await removed().catch(() => undefined);
    show(false);
    return say(words.refused);
  }
  show(true);
  say(words.kept);
};

const begun = (worker) =>
  new Promise((done, failed) => {
    const look = () => {
      if (worker.state === "activated") done();
      if (worker.state === "redundant") failed(new Error("the worker was not installed"));
    };
    worker.addEventListener("statechange", look);
    look();
  });

// One that was called back has nothing any more: it is asked.
const stores = (worker) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage("keep", [port2]);
  });

const forget = async () => {
  try {
    await removed();
  } catch (error) {
    console.info(error);
    return say(words.remains);
  }
  show(false);
  say(words.forgotten);
};

const removed = async () => {
  await (await registered())?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
};
