// Starts the program and watches it. A classic script: it also runs where a page is opened straight from disk, and
// there it can say why the sliders do not calculate.
(() => {
  "use strict";
  const root = document.documentElement;
  const { glue, wasm } = document.currentScript.dataset;
  const PATIENCE_MS = 15000;

  const chosen = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search);
  if (chosen) root.dataset.theme = chosen[1];

  const fail = (why) => {
    root.dataset.failed = why;
    root.dataset.stad = "failed";
  };

  if (location.protocol === "file:") {
    fail("file");
    return;
  }

  const parsed = () =>
    document.readyState === "loading"
      ? new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }))
      : Promise.resolve();

  // Hydration can die after it has returned; the page's own word is the only proof that it lives.
  const watchdog = setTimeout(() => {
    if (root.dataset.stad === "static") fail("start");
  }, PATIENCE_MS);

  Promise.all([import(new URL(glue, document.baseURI).href), fetch(wasm), parsed()])
    .then(([program, response]) => program.default({ module_or_path: response }))
    .catch(() => {
      clearTimeout(watchdog);
      fail("start");
    });
})();
