// decode.js - the bytes of a file as text: UTF-8, UTF-16 or Latin-1 told apart; what is no text is refused
// with a sentence. Pure.

import { words } from "./words.js";

const MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];
const FOREIGN = [
  { what: "pdf", bytes: [0x25, 0x50, 0x44, 0x46] }, // %PDF
  { what: "office", bytes: [0x50, 0x4b, 0x03, 0x04] }, // PK: .docx, .odt, .epub
  { what: "office", bytes: [0xd0, 0xcf, 0x11, 0xe0] }, // .doc
  { what: "picture", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { what: "picture", bytes: [0xff, 0xd8, 0xff] },
];
const startsWith = (bytes, mark) => mark.every((byte, i) => bytes[i] === byte);

/** { text, encoding } of a file's bytes. Throws an Error whose message tells the reader what to do. */
export function decode(bytes, name = "") {
  const foreign = FOREIGN.find(one => startsWith(bytes, one.bytes));
  if (foreign) throw new Error(words.refused[foreign.what](name));
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (/\0/.test(text.slice(0, 4000))) throw new Error(words.refused.binary(name));
  return { text, encoding };
}

function encodingOf(bytes) {
  const marked = MARKS.find(one => startsWith(bytes, one.bytes));
  if (marked) return marked.encoding;
  return halfZero(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
}

// UTF-16 without a mark: of Latin letters every second byte is 0.
function halfZero(bytes) {
  const head = bytes.subarray(0, 1000);
  const zeros = odd => head.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (even + odd < head.length / 4) return null;
  return odd > 4 * even ? "utf-16le" : even > 4 * odd ? "utf-16be" : null;
}

function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Markdown as the text that it stands for: headings, emphasis and links without their signs. Pure. */
export function fromMarkdown(text) {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^#{1,6} +(.*?) *#*$/gm, "$1")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=\S)(.+?)(?<=\S)\*(?![\w*])/g, "$1")
    .replace(/^> ?/gm, "")
    .replace(/^(?:\* ?){3,}$|^(?:- ?){3,}$/gm, "");
}
