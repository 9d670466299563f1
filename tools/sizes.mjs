// One line: what a first visit transfers, in kB after brotli, from the folder given.
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true }).map(String);
// Of the pages, a visitor loads one.
const kinds = [["index.html", (name) => name === "index.html"]].concat(
  ["css", "js", "wasm"].map((kind) => [kind, (name) => extname(name) === `.${kind}`]),
);
const sizes = kinds.map(([kind, belongs]) => [
  kind,
  files.filter(belongs).reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length, 0),
]);
const kb = (bytes) => (bytes / 1000).toFixed(1);
const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
const pages = files.filter((name) => extname(name) === ".html").length;
console.log(
  `dist, kB after brotli: ${sizes.map(([kind, bytes]) => `${kind} ${kb(bytes)}`).join(", ")}, together ${kb(total)} (${pages} pages)`,
);
