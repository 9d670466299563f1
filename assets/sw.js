// Keeps the page on the device of a reader who asked for it (offline.js). Pages come from the network where that answers,
// files whose names hold a hash from the device. Each version has a store of its own; the build writes which files it holds.
(() => {
  "use strict";
  const VERSION = "stad:version";
  const FILES = "stad:files";
  // Other copies of the page may stand elsewhere under the same origin.
  const FOLDER = new URL(self.registration.scope).pathname;
  const OURS = `stad ${FOLDER} `;
  const STORE = OURS + VERSION;
  // So long the network may take, in a hall or a train, before the reader gets what is on the device.
  const PATIENCE_MS = 4000;
  const HASHED = /-[0-9a-f]{16}(_bg)?\.\w+$/;

  // --- Storing ---

  const keep = async () => {
    const store = await caches.open(STORE);
    const names = FILES.split(" ");
    if ((await store.keys()).length >= names.length) return;
    try {
      await Promise.all(names.map(async (name) => store.put(name, (await known(name)) ?? (await fetched(name)))));
    } catch (error) {
      // Half a page is of no use.
      await caches.delete(STORE);
      throw error;
    }
  };

  // A file of the same hash may lie in the store of the version before.
  const known = (name) => (HASHED.test(name) ? caches.match(name) : undefined);

  const fetched = async (name) => {
    // What keeps its name may lie in the browser from a version before.
    const answer = await fetch(name, { cache: HASHED.test(name) ? "default" : "reload" });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    // Browsers refuse a page that was found under another address.
    return answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer;
  };

  const clean = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(OURS) && name !== STORE) await caches.delete(name);
    }
  };

  // --- Answering ---

  // Never opened by its name alone: that would make it again for a reader who has just had it removed.
  const stored = (address) => caches.match(address, { cacheName: STORE, ignoreSearch: true });

  // A server may leave out the end of a page's name.
  const page = async ({ pathname }) =>
    pathname.endsWith("/") ? stored(`${pathname}index.html`) : (await stored(pathname)) ?? stored(`${pathname}.html`);

  const fromNetwork = async (request) => {
    const late = new Promise((done) => setTimeout(done, PATIENCE_MS));
    const answer = await Promise.race([fetch(request).catch(() => undefined), late]);
    // A server in trouble is as good as none.
    return answer?.status < 500 ? answer : undefined;
  };

  // Pages that came from the device: their files do too, or two versions would mix.
  const settled = new Set();

  const visit = async (event, url) => {
    const kept = await page(url);
    if (!kept) return fetch(event.request);
    const answer = await fromNetwork(event.request);
    if (!answer) settled.add(event.resultingClientId);
    return answer ?? kept;
  };

  const part = async (event, url) => {
    const kept = await stored(url.href);
    if (!kept) return fetch(event.request);
    if (HASHED.test(url.pathname) || settled.has(event.clientId)) return kept;
    return (await fromNetwork(event.request)) ?? kept;
  };

  self.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(FOLDER)) return;
    event.respondWith(request.mode === "navigate" ? visit(event, url) : part(event, url));
  });

  // --- Versions ---

  // A new one takes over at once: what it has stored is complete, and pages come from the network anyway.
  self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
  self.addEventListener("activate", (event) => event.waitUntil(clean().then(() => self.clients.claim())));

  // The page asks whether all is there: a worker that was sent away and called back has not been installed anew.
  self.addEventListener("message", (event) => {
    const [port] = event.ports;
    if (event.data !== "keep" || !port) return;
    event.waitUntil(keep().then(() => port.postMessage(true), () => port.postMessage(false)));
  });
})();
