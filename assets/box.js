// The bytes of the module in a book: its own file where the reading system lets scripts read files of the book, else the
// same bytes as text in a script.
const bytes = async () => {
  // A book that lies unpacked on a disk has no files that a script may read.
  const answer = location.protocol === "file:" ? undefined : await fetch("module.wasm").catch(() => undefined);
  if (answer?.ok) return answer.arrayBuffer();
  await new Promise((done, failed) => {
    const script = document.createElement("script");
    [script.src, script.onload, script.onerror] = ["module.js", done, failed];
    document.head.append(script);
  });
  return Uint8Array.from(atob(window.moduleText), (letter) => letter.charCodeAt(0));
};
