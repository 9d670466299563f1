// The dialog that shares a figure; fetched when it is first asked for. What stands in it is the business of what lies one
// press deeper; here is what a browser must do for it.

let dialog;
// What is shared, who asked for it, and how it is saved: the loader's `withDepth` and a theme.
let asked;

// Opens the dialog for the figure in view. `place` is the query and the address of the page without it. Gives whether
// there was anything to share.
export const open = async (withDepth, opener, place) => {
  asked = { withDepth, opener, place, figure: inView(opener) };
  lead(asked.figure);
  dialog ??= made();
  if (!(await show(undefined))) return false;
  dialog.showModal();
  dialog.querySelector("h2").focus();
  return true;
};

// The figure that the opener stands in, else the one nearest to the middle of the window.
const inView = (opener) => {
  const own = opener.closest("figure");
  if (own) return own.id;
  const away = (figure) => {
    const { top, bottom } = figure.getBoundingClientRect();
    return Math.max(top - innerHeight / 2, innerHeight / 2 - bottom, 0);
  };
  const figures = [...document.querySelectorAll("figure[id]")];
  return figures.reduce((near, figure) => (away(figure) < away(near) ? figure : near)).id;
};

// Who opens the link shall see what was shared; the address bar has the same link.
const lead = (figure) => {
  try {
    history.replaceState(history.state, "", `#${figure}`);
  } catch {
    // A frame without an origin of its own has no say over its address.
  }
};

const show = async (version) => {
  const { withDepth, figure, place } = asked;
  const markup = await withDepth((depth) => depth.share(figure, place.query, place.page, location.hash, version));
  if (markup) dialog.innerHTML = markup;
  return Boolean(markup);
};

const made = () => {
  const host = document.createElement("dialog");
  host.className = "share";
  host.setAttribute("aria-labelledby", "share-title");
  // What happens in here is none of the page's business.
  for (const name of ["input", "submit", "keydown"]) host.addEventListener(name, (event) => event.stopPropagation());
  host.addEventListener("change", async (event) => {
    event.stopPropagation();
    if (event.target.name !== "share-v") return;
    await show(event.target.value === "v");
    host.querySelector(":checked").focus();
  });
  host.addEventListener("click", async (event) => {
    event.stopPropagation();
    const button = event.target.closest("button");
    if (event.target === host || button?.matches("[data-close]")) host.close();
    else if (button?.matches("[data-copied]")) copy(button);
    else if (button) tell(await save(button.dataset.save));
  });
  // WebKit does not always give the focus back by itself.
  host.addEventListener("close", () => asked.opener.focus());
  document.body.append(host);
  return host;
};

const tell = (text) => (dialog.querySelector(".told").textContent = text);

const copy = async (button) => {
  const field = button.parentElement.querySelector("textarea");
  try {
    // Outside secure places there is no clipboard at all.
    await navigator.clipboard.writeText(field.value);
    tell(button.dataset.copied);
  } catch {
    field.select();
    tell(button.dataset.failed);
  }
};

const save = async (format) => {
  const { withDepth, figure, place } = asked;
  const told = await withDepth(async (depth) => {
    const { save } = await import("./files.js");
    return save(depth, figure, format, [place.query, place.page, place.theme]);
  });
  return told ?? document.getElementById("failed-depth").textContent;
};
