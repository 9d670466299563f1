// Saves a figure as a file and opens one again; fetched with the first of them. What a file holds is the business of
// what lies one press deeper; here is what a browser must do for it.

// Pixels of a picture for each of the page: sharp on every screen, and on paper.
const SCALE = 2;

export const save = async (depth, figure, format, [query, page, theme]) => {
  const saved = depth.save(figure, format, query, page, theme);
  try {
    if (format.startsWith("embed")) return saved.told(await copied(figure, saved.text));
    const content = format === "png" ? await painted(saved) : saved.text;
    if (content) handOver(new Blob([content], { type: saved.media_type }), saved.name);
    return saved.told(content !== undefined);
  } finally {
    saved.free();
  }
};

// Shown too: a reader may want to look before it goes into a page, and some browsers copy nothing.
const copied = async (figure, code) => {
  const field = document.getElementById(figure).querySelector("textarea.code");
  field.value = code;
  field.hidden = false;
  try {
    // Outside secure places there is no clipboard at all.
    await navigator.clipboard.writeText(code);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
};

// As data, not as a blob: a page that may show only its own pictures and data can still do it.
const painted = async (saved) => {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(saved.text)}`;
  const canvas = document.createElement("canvas");
  let png;
  try {
    await picture.decode();
    canvas.width = picture.naturalWidth * SCALE;
    canvas.height = picture.naturalHeight * SCALE;
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    png = await new Promise((done) => canvas.toBlob(done, "image/png"));
  } catch (error) {
    console.error(error);
  }
  return png ? saved.sign(new Uint8Array(await png.arrayBuffer())) : undefined;
};

const handOver = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

export const open = async (depth, file) => {
  // A talk is shown by whoever knows the steps.
  if (/\.json$/i.test(file.name)) {
    document.dispatchEvent(new CustomEvent("stad-talk", { detail: file }));
    return { told: "" };
  }
  const refusal = depth.refusal(file.name, file.type, file.size);
  if (refusal) return { told: refusal };
  // What cannot be read, such as a folder, holds nothing.
  const opened = depth.read(await file.text().catch(() => ""));
  try {
    return { figure: opened.figure, query: opened.query, told: opened.told };
  } finally {
    opened.free();
  }
};
