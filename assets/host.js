// For a page that embeds figures: each frame with data-stad gets the height that its figure asks for. A message counts only
// from such a frame, from where the frame was loaded, and in the one shape that figures send; its height is held within
// bounds.
(() => {
  "use strict";
  const [LEAST, MOST] = [200, 3000];
  const KEYS = "height,type,version";

  const isOurs = (data) =>
    typeof data === "object" &&
    data !== null &&
    Object.keys(data).sort().join() === KEYS &&
    data.type === "stad-height" &&
    data.version === 1 &&
    Number.isFinite(data.height);

  // A frame that is sandboxed without an origin of its own says "null".
  const originOf = (frame) => {
    const shut = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    return shut ? "null" : new URL(frame.src, document.baseURI).origin;
  };

  window.addEventListener("message", (event) => {
    if (!isOurs(event.data)) return;
    for (const frame of document.querySelectorAll("iframe[data-stad]")) {
      if (frame.contentWindow !== event.source || originOf(frame) !== event.origin) continue;
      frame.style.height = `${Math.min(MOST, Math.max(LEAST, event.data.height))}px`;
    }
  });
})();
