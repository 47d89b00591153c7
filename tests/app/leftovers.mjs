// Looks for words in every file below some folders, in the ways in which a program could have written them.
import { closeSync, lstatSync, openSync, readSync, readdirSync } from "node:fs";
import { join } from "node:path";

const piece = 4 << 20;

/** Every file below a folder; links are not followed. */
export function* filesBelow(folder) {
  let names;
  try {
    names = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of names) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** Where any of these words stands, in a name or in the bytes of a file: `path: how it is written`. */
export function search(folders, words, since = 0) {
  const forms = words.flatMap(written);
  const longest = Math.max(...forms.map(({ bytes }) => bytes.length));
  const found = [];
  for (const path of folders.flatMap((folder) => [...filesBelow(folder)])) {
    const named = words.find((word) => path.toLowerCase().includes(folded(word)));
    if (named) found.push(`${path}: “${named}” in its name`);
    found.push(...searchFile(path, forms, longest, since));
  }
  return found;
}

function searchFile(path, forms, longest, since) {
  const open = new Set(forms);
  const found = [];
  let file;
  try {
    const about = lstatSync(path);
    if (!about.isFile() || about.mtimeMs < since) return found;
    file = openSync(path, "r");
  } catch {
    // It went in between, or is not ours to read.
    return found;
  }
  const buffer = Buffer.alloc(piece + longest);
  let kept = 0;
  for (;;) {
    const read = readSync(file, buffer, kept, piece, null);
    if (read === 0) break;
    const bytes = buffer.subarray(0, kept + read);
    const lower = lowered(bytes);
    for (const form of open) {
      if (!lower.includes(form.bytes)) continue;
      found.push(`${path}: “${form.word}” as ${form.as}`);
      open.delete(form);
    }
    // A word may lie across the end of a piece.
    kept = Math.min(longest - 1, bytes.length);
    bytes.copy(buffer, 0, bytes.length - kept);
  }
  closeSync(file);
  return found;
}

/** The ways to write a word, each in the lower case of its bytes. */
function written(word) {
  const forms = [];
  for (const [text, how] of new Map([
    [folded(word), ", folded"],
    [word, ""],
  ])) {
    const wide = Buffer.from(text, "utf16le");
    forms.push({ word, as: `UTF-8${how}`, bytes: lowered(Buffer.from(text, "utf8")) });
    forms.push({ word, as: `UTF-16LE${how}`, bytes: lowered(wide) });
    forms.push({ word, as: `UTF-16BE${how}`, bytes: lowered(Buffer.from(wide).swap16()) });
  }
  return forms;
}

/** The same bytes with every A to Z made small: the file and the word are changed alike, so nothing is missed. */
function lowered(bytes) {
  const lower = Buffer.from(bytes);
  for (let at = 0; at < lower.length; at += 1) if (lower[at] > 64 && lower[at] < 91) lower[at] += 32;
  return lower;
}

/** Small letters of ASCII, as the program's own search would keep them. */
function folded(text) {
  const strokes = { ł: "l", đ: "d", ø: "o" };
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łđø]/g, (letter) => strokes[letter]);
}
