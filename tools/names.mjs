// Gives what a program and its glue call each other short names: each that wasm-bindgen gives holds a hash, which does not
// compress, and a reader waits for it twice. Notes of the compilers, which no engine reads, go. After both were made small:
// node tools/names.mjs GLUE WASM
import { readFileSync, writeFileSync } from "node:fs";

const [gluePath, wasmPath] = process.argv.slice(2);
const program = readFileSync(wasmPath);
let glue = readFileSync(gluePath, "utf8");

// --- The binary format: sections of an id and a length; numbers of variable length; texts with their length ---

const HEADER = 8;
const NOTE = 0;
const IMPORTS = 2;
const EXPORTS = 7;
const FUNCTION = 0;

function reader(bytes, at = 0) {
  const take = (length) => bytes.subarray(at, (at += length));
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const [byte] = take(1);
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  return { take, number, text: () => take(number()).toString(), ended: () => at >= bytes.length };
}

function encoded(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}

const sized = (content) => Buffer.concat([encoded(content.length), content]);
const text = (value) => sized(Buffer.from(value));

function imports(content, rename) {
  const section = reader(content);
  const count = section.number();
  const parts = [encoded(count)];
  for (let left = count; left > 0; left -= 1) {
    const module = section.text();
    const name = section.text();
    const [kind] = section.take(1);
    if (kind !== FUNCTION) throw new Error(`${wasmPath}: ${name} is an import of kind ${kind}, and this knows functions only`);
    parts.push(text(module), text(rename(name)), Buffer.from([kind]), encoded(section.number()));
  }
  return Buffer.concat(parts);
}

function exports(content, rename) {
  const section = reader(content);
  const count = section.number();
  const parts = [encoded(count)];
  for (let left = count; left > 0; left -= 1) {
    parts.push(text(rename(section.text())), section.take(1), encoded(section.number()));
  }
  return Buffer.concat(parts);
}

// --- The names ---

// A renaming of the program that renames in the glue as well, where `place` finds a name. What the glue never names keeps
// its name, and so does what has no underscore: only wasm-bindgen's own names have one for sure.
function renaming(place) {
  let given = 0;
  return (name) => {
    const found = place(name);
    if (!name.includes("_") || !found.test(glue)) return name;
    const short = `_${given.toString(36)}`;
    given += 1;
    glue = glue.replace(found, short);
    return short;
  };
}

const asKey = renaming((name) => new RegExp(`(?<=[{,])${name}(?=:function)`, "g"));
const asMember = renaming((name) => new RegExp(`(?<=\\.)${name}\\b`, "g"));

const file = reader(program, HEADER);
const parts = [program.subarray(0, HEADER)];
while (!file.ended()) {
  const [id] = file.take(1);
  const content = file.take(file.number());
  if (id === NOTE) continue;
  const renamed = id === IMPORTS ? imports(content, asKey) : id === EXPORTS ? exports(content, asMember) : content;
  parts.push(Buffer.from([id]), sized(renamed));
}
// Another version of wasm-bindgen or esbuild may write glue that `place` does not know.
if (!glue.includes("_0:function") || !glue.includes("._0")) throw new Error(`${gluePath}: no name was found to shorten`);
writeFileSync(wasmPath, Buffer.concat(parts));
writeFileSync(gluePath, glue);
