// Starts the program, watches it, and stands between it and the page: every listener, timer and observer of a first visit
// is here, and what is fetched later is handed its events. When the program panics it is let go, so that nothing calls it again, and a fresh one goes on where the hand last rested.
// A classic script: it also runs where a page is opened straight from disk, and there it can say why the sliders do not
// calculate.
(() => {
  "use strict";
  const root = document.documentElement;
  const { glue, wasm, depthGlue, depthWasm } = document.currentScript.dataset;
  const PATIENCE_MS = 15000;
  // So long without a move is a pause of the hand.
  const PAUSE_MS = 150;
  // Safari throws above a hundred changes of the address in thirty seconds.
  const ADDRESS_MS = 310;
  // So long scales take from where they were held to their place.
  const GLIDE_MS = 300;
  // A fresh instance that comes through so many changes has earned another.
  const ENOUGH = 5;

  const chosen = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search);
  if (chosen) root.dataset.theme = chosen[1];

  const fail = (why) => {
    root.dataset.failed = why;
    root.dataset.stad = "failed";
    enable(false);
    if (why !== "again") return;
    // Far from the top of the page a sentence there would not be seen.
    say(served("failed-again"));
  };

  const say = (text) => {
    const said = document.getElementById("said");
    if (said) said.textContent = text;
  };

  // A sentence that was served for the case that it is needed.
  const served = (id) => document.getElementById(id)?.textContent ?? "";

  const enable = (on) => {
    for (const part of document.querySelectorAll("form > fieldset")) part.disabled = !on;
    follow();
    if (on) return;
    // A drawing that the keyboard cannot read is a picture again, and no stop of the tab key.
    for (const host of document.querySelectorAll("[data-chart]")) {
      for (const name of ["tabindex", "role", "aria-label", "aria-describedby"]) host.removeAttribute(name);
    }
  };

  // --- The living instance ---

  let page = null;
  let busy = false;
  // What the address and a fresh instance hold: the state when the hand last rested.
  let query = location.search;
  let instances = 0;
  let rests = 0;
  let lived = false;
  // The finalizer of a dead handle would call into its instance.
  const dead = [];

  // Every call goes through here. Whatever it throws, the instance cannot be trusted any more.
  const call = (act) => {
    if (!page || busy) return undefined;
    busy = true;
    try {
      return act(page);
    } catch (error) {
      bury(error);
      return undefined;
    } finally {
      busy = false;
    }
  };

  const bury = (error) => {
    console.error(error);
    dead.push(page);
    page = null;
    noPause();
    // The address holds the state of the last rest, whatever comes.
    write();
    bring(instances > 1 && rests < ENOUGH);
  };

  // --- What the program writes ---

  // In one move: the elements one by one, then all values of attributes in one string, and all texts in another. The first
  // letter of a value says which attribute: so many places after FIRST. pen.rs has the same.
  const FIRST = "0".charCodeAt(0);

  const sheet = () => {
    let names = [];
    let aimed = [];
    let worded = [];
    return {
      know: (told) => (names = told.split(" ")),
      aim: (element) => aimed.push(element),
      word: (element) => worded.push(element),
      swap: (element, spare) => {
        const gone = [...element.childNodes];
        element.replaceChildren(...spare.childNodes);
        spare.append(...gone);
        unbox(element);
      },
      write: (told, said) => {
        const lines = told.split("\0");
        const texts = said.split("\0");
        for (let index = 0; index < aimed.length; index++) {
          const line = lines[index];
          aimed[index].setAttribute(names[line.charCodeAt(0) - FIRST], line.slice(1));
        }
        for (let index = 0; index < worded.length; index++) words(worded[index], texts[index]);
        aimed = [];
        worded = [];
      },
    };
  };

  // A text node is cheaper to write than to replace; what somebody else has put there goes.
  const words = (element, text) => {
    const first = element.firstChild;
    if (boxed.has(element) && !isAlike(element.textContent, text)) loosen(element);
    if (first instanceof Text && !first.nextSibling) first.data = text;
    else element.textContent = text;
  };

  // --- Start ---

  class Missing extends Error {}

  // By its whole address: in a frame without an origin of its own the browser knows no folder for this script. A module is
  // loaded once for each address, so another query makes a fresh instance.
  const load = (name, again) => import(new URL(again ? `${name}?again=${again}` : name, document.baseURI));

  const compiled = async () => {
    const response = await fetch(wasm).catch(() => undefined);
    if (!response?.ok) throw new Missing(wasm);
    const named = response.headers.get("content-type")?.startsWith("application/wasm");
    return named && WebAssembly.compileStreaming
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  };
  let program;

  const parsed = () =>
    document.readyState === "loading"
      ? new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }))
      : Promise.resolve();

  // A fresh instance. The last one only puts text and pictures back to where the hand last rested.
  const bring = async (last = false) => {
    instances += 1;
    const again = instances > 1;
    root.dataset.stad = "static";
    const watchdog = setTimeout(() => fail(lived ? "again" : "start"), PATIENCE_MS);
    try {
      program ??= compiled();
      const [code, module] = await Promise.all([
        load(glue, instances - 1).catch(() => {
          throw new Missing(glue);
        }),
        program,
        parsed(),
      ]);
      await code.default({ module_or_path: module });
      const fresh = code.Page.open(root, query, again, sheet());
      clearTimeout(watchdog);
      if (fresh && last) dead.push(fresh), fail("again");
      else if (fresh) live(fresh);
    } catch (error) {
      clearTimeout(watchdog);
      console.error(error);
      if (error instanceof Missing) fail(lived ? "again" : "missing");
      // A panic at the start may be one of this instance alone.
      else if (error instanceof WebAssembly.RuntimeError && !again) bring();
      else fail(lived ? "again" : "start");
    }
  };

  const live = (fresh) => {
    page = fresh;
    lived = true;
    delete root.dataset.failed;
    root.dataset.stad = "ready";
    enable(true);
    rest();
    rests = 0;
    if (sizes) return;
    setTimeout(bringLater, LATER_MS);
    // In the next frame: a drawing that changes the height of its host within the observer's own turn gives the window
    // an error event («undelivered notifications»), seen in WebKit.
    sizes = new ResizeObserver(() =>
      requestAnimationFrame(() => {
        call((page) => page.fit());
        if (own) deepen();
      }),
    );
    for (const host of document.querySelectorAll("[data-chart]")) sizes.observe(host);
  };
  let sizes;

  // --- The hand ---

  let pause;
  let moved = 0;

  // Who looks at an event before it is looked at here, and says whether it is done with.
  const takers = [];
  const hear = (name, act) =>
    document.addEventListener(name, (event) => {
      if (event.target instanceof Element && !takers.some((takes) => takes(event))) act(event.target, event);
    });

  // What changes its words keeps its height while the hand moves, and takes more where its words need more. The picture
  // lies still then, and nothing around the words has to be laid out again (chart.css).
  const KEPT = ["headline", "unit", "move"];
  // Letters may reach so far out of the height of their line, in pixels; another line reaches farther.
  const REACH = 12;
  let held;
  let blocks;
  let stood;
  const standing = () => ({ top: held.getBoundingClientRect().top, scrolled: scrollY });
  const keep = (height) => {
    const heights = blocks.map((block) => block && height(block));
    heights.forEach((height, index) => height && held.style.setProperty(`--${KEPT[index]}`, `${height}px`));
  };
  const hold = (figure) => {
    if (!figure || held === figure) return;
    release();
    held = figure;
    blocks = KEPT.map((name) => held.querySelector(`.${name}`));
    keep((element) => element.getBoundingClientRect().height);
    held.classList.add("held");
    stood = standing();
    requestAnimationFrame(stretch);
  };
  const stretch = () => {
    if (!held) return;
    box();
    keep((element) => element.scrollHeight > element.offsetHeight + REACH && element.scrollHeight);
    // Words above the figure may take another line: then they move, and not the picture under the hand, unless it is on a
    // number among them.
    if (stood.scrolled === scrollY && !document.activeElement?.matches("data")) scrollBy(0, standing().top - stood.top);
    stood = standing();
    requestAnimationFrame(stretch);
  };
  const release = () => {
    held?.classList.remove("held");
    held = undefined;
    for (const block of settled.keys()) unbox(block);
  };

  // A number in a sentence is a box of its own size, until its text takes another one (digits are all of one width): the
  // lines around it need not be broken anew. It stands where it stood, to the part of a pixel.
  // Numbers that are boxes, and the numbers of each block that was looked at.
  const boxed = new Set();
  const settled = new Map();
  const box = () => {
    for (const block of blocks) {
      if (!block || settled.get(block)?.every((number) => boxed.has(number))) continue;
      unbox(block);
      boxIn(block);
    }
  };
  const boxIn = (block) => {
    const numbers = [...block.querySelectorAll("data")];
    const places = () => numbers.map((number) => number.getBoundingClientRect());
    const text = new Range();
    text.selectNodeContents(block);
    const [before, lines] = [places(), [...text.getClientRects()]];
    // All that the style sheets say of its edges is kept: those that are fetched later would move it.
    const edges = numbers.map((number) => {
      const { padding, paddingTop, paddingBottom, marginLeft, marginRight } = getComputedStyle(number);
      const [above, below] = [paddingTop, paddingBottom].map(parseFloat);
      return { padding, above, below, aside: [marginRight, marginLeft] };
    });
    numbers.forEach((number, index) => {
      const { width, height } = before[index];
      const { padding, above, below, aside } = edges[index];
      number.style.cssText = `width:${width}px;height:${height}px;line-height:${height - above - below}px;padding:${padding};margin:${-above}px ${aside[0]} ${above - height}px ${aside[1]}`;
    });
    const drop = places().map(({ top }, index) => before[index].top - top);
    numbers.forEach((number, index) => (number.style.marginTop = `${drop[index] - edges[index].above}px`));
    for (const number of numbers) boxed.add(number);
    settled.set(block, numbers);
    const now = text.getClientRects();
    const isSame = ({ left, top }, index) => Math.abs(left - now[index].left) + Math.abs(top - now[index].top) < 0.5;
    if (lines.length === now.length && lines.every(isSame)) return;
    // A line is broken elsewhere, or a letter stands elsewhere: all stays as it is.
    unbox(block);
    settled.set(block, []);
  };
  const unbox = (block) => {
    settled.get(block)?.forEach(loosen);
    settled.delete(block);
  };
  const loosen = (number) => {
    number.removeAttribute("style");
    boxed.delete(number);
  };
  const isDigit = (sign) => sign >= "0" && sign <= "9";
  // Sign by sign: texts that are made anew for each number would be collected under the hand.
  const isAlike = (one, other) => {
    if (one.length !== other.length) return false;
    for (let at = 0; at < one.length; at++) {
      if (one[at] !== other[at] && !(isDigit(one[at]) && isDigit(other[at]))) return false;
    }
    return true;
  };

  hear("input", (target) => {
    hold(target.closest("figure"));
    if (!call((page) => page.moved(target))) return release();
    moved = performance.now();
    // One timer for many moves: setting it anew at each of them would be felt.
    pause ??= setTimeout(awaitPause, PAUSE_MS);
  });

  const awaitPause = () => {
    const left = moved + PAUSE_MS - performance.now();
    pause = left > 0 ? setTimeout(awaitPause, left) : undefined;
    if (pause) return;
    release();
    call((page) => page.paused());
  };

  const noPause = () => {
    clearTimeout(pause);
    pause = undefined;
    release();
  };

  hear("change", (target) => {
    if (target.matches("[data-open]")) return takeFile(target);
    if (target.matches("[data-in]")) return deepen();
    if (!call((page) => page.rested(target))) return;
    rest();
    glide();
  });

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const glide = () => {
    const start = performance.now();
    const step = (now) => {
      const part = still.matches || document.hidden ? 1 : Math.min(1, Math.max(0, (now - start) / GLIDE_MS));
      if (call((page) => page.glide(part)) && part < 1) requestAnimationFrame(step);
    };
    step(start);
  };

  // --- Reading a drawing ---

  const drawing = (target) => target.closest("[data-chart]");

  // Under a finger the page scrolls up and down as everywhere; sideways it reads.
  hear("pointermove", (target, event) => {
    if (drawing(target)) call((page) => page.pointed(target, event.clientX, event.clientY));
  });
  hear("pointerdown", (target, event) => {
    call((page) => page.pointed(target, event.clientX, event.clientY));
  });
  hear("pointerout", (target, event) => {
    const from = drawing(target);
    if (from && event.pointerType !== "touch" && !from.contains(event.relatedTarget)) call((page) => page.left(target));
  });
  // For who looks first alone.
  hear("pointerup", () => {});
  hear("pointercancel", (target) => {
    if (drawing(target)) call((page) => page.left(target));
  });
  hear("focusout", (target) => {
    if (target.matches("[data-chart]")) call((page) => page.left(target));
  });
  hear("keydown", (target, event) => {
    if (event.key === "Escape") where?.shut();
    else if (target.matches("data") && [" ", "Enter"].includes(event.key)) event.preventDefault(), explain(target);
    if (!target.matches("[data-chart]") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!call((page) => page.key(target, event.key))) return;
    event.preventDefault();
    if (event.key !== "Enter" && event.key !== " ") return;
    rest();
    glide();
  });

  hear("click", (target) => {
    const asked = target.closest("data:not([data-scenario], [data-explore] *), [data-where], [data-shut]");
    if (asked && !asked.closest("a, label, summary")) explain(asked);
    else if (target.closest("[data-go]")) go(target.closest("[data-go]").dataset.go);
    else if (target.closest("[data-share]")) share(target);
    else if (target.closest("[data-theme-switch]")) switchTheme();
    else if (target.closest("[data-ask]")) ask(target.closest("[data-ask]"));
    else if (target.closest("[data-save]")) saveFile(target.closest("[data-save]"));
    else if (target.closest("[data-act]")) act(target.closest("[data-act]").dataset.act);
    else if (call((page) => (drawing(target) ? page.choose(target) : page.pressed(target)))) {
      rest();
      glide();
    }
  });

  hear("submit", (_, event) => event.preventDefault());

  const theme = () => root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

  const switchTheme = () => {
    root.dataset.theme = theme() === "dark" ? "light" : "dark";
    call((page) => page.choose_theme(root.dataset.theme));
    rest();
  };

  const share = async (opener) => {
    // The address shows what is shared.
    write();
    const place = { query, page: location.origin + location.pathname, theme: theme() };
    const code = await load("share.js").catch(() => undefined);
    if (!(await code?.open(withDepth, opener, place))) say(served("failed-depth"));
  };

  // --- One press deeper ---

  // A program of its own, fetched when the reader first goes there. It is told the state and nothing else; one that
  // panics is replaced by a fresh one, and a second panic is a fault of the numbers asked for.
  let depth;
  let depths = 0;

  const isDrawn = () => /[?&](draw|compare)=/.test(query);
  const isOpen = () =>
    isDrawn() ||
    document.querySelector("details[open] > :is([data-deep], [data-play]), .own, p[data-scenario]") !== null;

  // The style sheet of all that; done when it is here, or will not come.
  const dress = () =>
    new Promise((done) => {
      const link = document.createElement("link");
      Object.assign(link, { rel: "stylesheet", href: "./deep.css", onload: done, onerror: done });
      document.head.append(link);
    });
  let dressed;

  const fetchDepth = async () => {
    depths += 1;
    if (depths > 1) {
      // Marks that a dead instance left on its hosts do not survive a copy; what they show does.
      for (const host of document.querySelectorAll("[data-deep], [data-play]")) host.replaceWith(host.cloneNode(true));
    }
    const code = await load(depthGlue, depths - 1);
    dressed ??= dress();
    await Promise.all([code.default({ module_or_path: fetch(depthWasm) }), dressed]);
    return code.Depth.open(root);
  };

  const withDepth = async (act, again = false) => {
    const mine = (depth ??= fetchDepth());
    try {
      const answer = await act(await mine);
      delete root.dataset.depth;
      return answer;
    } catch (error) {
      console.error(error);
      dead.push(mine);
      if (depth === mine) depth = undefined;
      if (!again) return withDepth(act, true);
      root.dataset.depth = "failed";
      return undefined;
    }
  };

  const deepen = async () => {
    if (lived && isOpen()) await withDepth((depth) => depth.show(query));
  };

  document.addEventListener("toggle", () => deepen(), true);

  // --- Where a number comes from ---

  let where;

  const explain = async (target) => {
    where ??= await load("where.js").catch(() => undefined);
    const told = await where?.press(target, (id, math) => withDepth((depth) => depth.answer(id, query, math)));
    if (!told) say(served("failed-depth"));
  };

  // --- The reader's own line ---

  let own;

  // Fetched when it is asked for, or when the link holds one.
  const withOwn = async (act) => {
    try {
      const code = await load("own.js");
      if (!own) takers.push((own = code.hear(withDepth, carry)));
      return await withDepth(act);
    } catch (error) {
      console.error(error);
      return undefined;
    }
  };

  const carry = (draw) => {
    if (call((page) => (page.carry(draw), true))) rest();
  };

  const greet = () =>
    withOwn((depth) => {
      const told = depth.told(query);
      if (told) say(told);
    });

  const ask = async (button) => {
    // In the text above a figure, or within it.
    const { of, ask: what } = button.dataset;
    const figure = of ?? button.closest("figure").id;
    if (of) document.getElementById(of).scrollIntoView();
    const draw = await withOwn((depth) => (depth.show(query), depth.ask(figure, what)));
    if (draw === undefined) return say(served("failed-depth"));
    carry(draw);
  };

  // --- The street that plays ---

  let frame;

  const act = async (name) => {
    if (name === "other") {
      // Which street it is belongs to the state that the link holds.
      const other = await withDepth((depth) => depth.other_street(query));
      if (other) go(other);
      return;
    }
    const told = await withDepth((depth) => depth.act(name, query));
    if (told) document.getElementById("heard").textContent = told;
    play(performance.now());
  };

  const play = (before) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(async (now) => {
      if (still.matches) await withDepth((depth) => depth.act("pause", query));
      else if (await withDepth((depth) => depth.pass((now - before) / 1000))) play(now);
    });
  };

  // --- Elsewhere in one change ---

  const go = (to) => {
    if (!call((page) => (page.reopen(to), true))) return false;
    rest();
    glide();
    return true;
  };

  // What a reader needs who has begun: steps back, numbers in the text under the hand. Fetched when the page is at work.
  const LATER_MS = 500;
  const reached = [];
  const followers = [];
  const follow = () => followers.forEach((follows) => follows());

  // --- Files ---

  const files = () => load("files.js");

  const saveFile = async (button) => {
    const [figure, format] = [button.closest("figure").id, button.dataset.save];
    const place = [query, location.origin + location.pathname, theme()];
    const told = await withDepth(async (depth) => (await files()).save(depth, figure, format, place));
    say(told ?? served("failed-depth"));
  };

  const openFile = async (file) => {
    if (!page || !file) return;
    const found = await withDepth(async (depth) => (await files()).open(depth, file));
    if (found?.query !== undefined) {
      if (!go(found.query)) return;
      document.getElementById(found.figure)?.scrollIntoView();
    }
    say(found?.told ?? served("failed-depth"));
  };

  const takeFile = (input) => {
    openFile(input.files[0]);
    // The same file may be chosen again.
    input.value = "";
  };

  // A file that is dropped anywhere would otherwise take the page's place.
  for (const name of ["dragover", "drop"]) {
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      if (name === "drop") openFile(event.dataTransfer.files[0]);
    });
  }

  // --- The address ---

  let written = -ADDRESS_MS;
  let pending;

  const rest = () => {
    rests += 1;
    noPause();
    query = call((page) => page.query()) ?? query;
    reached.push(query);
    deepen();
    if (isDrawn() && !own) greet();
    where?.follow();
    follow();
    clearTimeout(pending);
    const wait = written + ADDRESS_MS - performance.now();
    if (wait <= 0) write();
    else pending = setTimeout(write, wait);
  };

  // Into the address bar, into the links that carry the state along, and into the line that is printed.
  const write = () => {
    clearTimeout(pending);
    written = performance.now();
    try {
      history.replaceState(kit.kept, "", location.pathname + kit.dress(query) + location.hash);
    } catch {
      // A frame without an origin of its own has no say over its address, and a browser may find a talk too long to keep.
    }
    for (const link of document.querySelectorAll("a[data-carry]")) link.href = link.dataset.carry + query + link.hash;
    const address = location.origin + location.pathname + query;
    for (const link of document.querySelectorAll("[data-address]")) link.textContent = link.href = address;
  };

  // --- What is fetched later ---

  // What is fetched later gets this; `dress` is what the address makes of the query, `kept` what a reload finds beside it.
  const kit = { takers, followers, reached, go, write, explain, withDepth, dress: (query) => query, kept: history.state, query: () => query, search: query };
  const bringPart = (name) => load(`${name}.js`).then((code) => code.start(kit)).catch(console.error);
  const bringLater = () => ["steps", "prose", "offline"].map(bringPart);

  // Paper is as narrow as some phones: it gets the drawing that the reader sees, which alone has the numbers of now.
  const NARROW = matchMedia("(max-width: 719px)");
  window.addEventListener("beforeprint", () => {
    release();
    root.toggleAttribute("data-narrow", NARROW.matches);
  });

  // --- What dies between two events ---

  const trapped = (error) => {
    if (page && error instanceof WebAssembly.RuntimeError) bury(error);
  };
  window.addEventListener("error", (event) => trapped(event.error));
  window.addEventListener("unhandledrejection", (event) => trapped(event.reason));

  if (location.protocol === "file:") fail("file");
  else if (typeof WebAssembly !== "object") fail("engine");
  else bring();
  if (/[?&]view=present/.test(query)) bringPart("talk");
})();
