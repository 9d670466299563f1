// The ledger of a first visit: what it transfers, in bytes after brotli, part by part, from the folder given.
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true }).map(String);
const kind = (wanted) => (name) => extname(name) === wanted;
const isLoader = (name) => name === "boot.js";
// Fetched when a reader goes deeper, draws, shares, presents or saves a figure or asks where a number comes from, when the
// page is at work and idle, when it is kept on the device, or by a host that embeds a figure, so no part of a first visit.
const isLater = (name) =>
  /^(depth|(compose|deck|deep|files|height|host|offline|own|prose|share|speaker|steps|sw|talk|talk-words|where)\.)/.test(name);
const parts = {
  // Of the pages, a visitor loads one.
  HTML: (name) => name === "index.html",
  CSS: (name) => extname(name) === ".css" && !isLater(name),
  loader: isLoader,
  "JS glue": (name) => extname(name) === ".js" && !isLoader(name) && !isLater(name),
  wasm: (name) => extname(name) === ".wasm" && !isLater(name),
};

const sizes = Object.entries(parts).map(([part, belongs]) => {
  const found = files.filter(belongs);
  // A renamed file must not make the visit look smaller.
  if (found.length === 0) throw new Error(`${folder} holds no ${part}`);
  return [part, found.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length, 0)];
});
const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);

console.log("a first visit, bytes after brotli");
for (const [part, bytes] of [...sizes, ["together", total]]) console.log(`  ${part.padEnd(9)}${String(bytes).padStart(8)}`);

// On a phone each figure shows a picture until the program draws; a browser fetches those that come into sight before.
const pictures = files.filter((name) => /\.(nl|en)\.svg$/.test(name));
const largest = Math.max(...pictures.map((name) => brotliCompressSync(readFileSync(join(folder, name))).length));
console.log(`  and on a phone that is slower than its reader, a picture for each figure in sight: ${largest} at most`);

// What a first visit may transfer at most.
const MOST = 170_000;
if (total > MOST) {
  console.error(`a first visit may transfer ${MOST} bytes, this one transfers ${total}`);
  process.exit(1);
}
