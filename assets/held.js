// A page that is one file, or a box in a book, holds its program in itself: the code as a function that makes it anew at
// each call, the module as what gives its bytes. The loader asks for both as if they were files.
window.hold = (code, bytes) => {
  window.held = {
    // What lies one press deeper is not here.
    code: async (address) => {
      if (!/\/page-[^/]*$/.test(address)) throw new Error(`${address} is not in this file`);
      return code();
    },
    binary: async () => new Response(await bytes(), { headers: { "content-type": "application/wasm" } }),
  };
};

// Bytes that stand in a script as text, so that no request has to leave.
window.unpacked = (text) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
};
