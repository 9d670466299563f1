// A page that is one file, or a box in a book, holds its program in itself: the code as a function that makes it anew at
// each call, the module as what gives its bytes. The loader, whose `import` and `fetch` are written to these two
// (`classic::loader`), asks for both as if they were files.
window.hold = (code, bytes) => {
  window.held = {
    code: async ({ pathname }) => {
      if (/\/page-[^/]*$/.test(pathname)) return code();
      // What a reader needs who has begun is left out in silence.
      if (/\/(offline|prose|steps)\.js$/.test(pathname)) return { start: () => {} };
      // What lies one press deeper is not here: a link can ask for it too, so it is said at once.
      const [said, told] = ["said", "failed-depth"].map((id) => document.getElementById(id));
      if (said && told) said.textContent = told.textContent;
      throw new Error(`${pathname} is not in this file`);
    },
    binary: async () => new Response(await bytes(), { headers: { "content-type": "application/wasm" } }),
    // That of a file has no origin.
    here: () => location.href.split(/[?#]/, 1)[0],
  };
};

// Bytes that stand in a script as text, so that no request has to leave.
window.unpacked = (text) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
};
