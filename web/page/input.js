// input.js - every way in which a text comes to the page: typed, pasted, dropped, opened, shared, or named in
// the address

import { decode, fromMarkdown } from "./decode.js";
import { isTyping } from "./keys.js";
import { fromHtml } from "./markup.js";
import { titleOf } from "./shelf.js";
import { words } from "./words.js";

const BOX = 20_000; // letters up to which a text stays in the box, where it can be typed in

/** { title, text } of a file. Throws an Error whose message tells the reader what to do. */
export async function entryOf(file) {
  const { text } = decode(new Uint8Array(await file.arrayBuffer()), file.name);
  const entry = await entryIn(text, file);
  if (!entry.text.trim()) throw new Error(words.emptyFile(file.name));
  return entry;
}

function entryIn(text, { name, type }) {
  if (/\.html?$/i.test(name) || type === "text/html") return fromHtml(text);
  const plain = /\.(md|markdown)$/i.test(name) ? fromMarkdown(text) : text;
  return { title: titleOf(plain) || name, text: plain };
}

/**
 * The entry that an address asks for after its #: "text=..." or "url=..." of the same origin; null where it
 * asks for none.
 */
export async function entryOfHash(hash, get = fetch) {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  if (asked.get("text"))
    return { title: asked.get("title") ?? titleOf(asked.get("text")), text: asked.get("text") };
  if (!asked.get("url")) return null;
  const url = new URL(asked.get("url"), location.href);
  if (url.origin !== location.origin) throw new Error(words.foreignAddress(url.origin));
  const answer = await get(url).catch(() => null);
  if (!answer?.ok) throw new Error(words.noText(url.href));
  const name = url.pathname.split("/").at(-1);
  return entryOf(
    new File([await answer.arrayBuffer()], name, {
      type: answer.headers.get("content-type")?.split(";")[0] ?? "",
    })
  );
}

/** What a clipboard or a drag holds: HTML where it has blocks, else its plain text. null for nothing. */
async function entryOfData(html, plain) {
  if (/<(p|h[1-6]|li|br|div|td)\b/i.test(html)) {
    const entry = await fromHtml(html);
    if (entry.text) return entry;
  }
  return plain ? { title: titleOf(plain), text: plain } : null;
}

/**
 * Listens to all of them. `take(entries)` is told what came, the first to be shown; `typed(text)` what stands
 * in the box; `complain(sentence)` what cannot be read.
 */
export function listenToInput($, { take, typed, complain }) {
  const box = $("own");
  let timer = 0;
  const bring = async making => {
    const made = await Promise.allSettled(making);
    const entries = made.flatMap(({ value }) => (value?.text?.trim() ? [value] : []));
    if (entries.length) give(entries);
    const wrong = made.find(({ status }) => status === "rejected");
    if (wrong) complain(wrong.reason.message);
  };
  // A short text stands in the box, where it can be changed; a long one would make the box slow.
  const give = entries => {
    const [{ text }] = entries;
    box.value = text.length <= BOX ? text : "";
    take(entries);
  };
  box.addEventListener("input", ({ inputType }) => {
    clearTimeout(timer);
    const text = box.value;
    if (text.length > BOX) return give([{ title: titleOf(text), text }]);
    timer = setTimeout(() => typed(text), /^insertFrom/.test(inputType) ? 0 : 180);
  });
  $("clear").addEventListener("click", () => {
    box.value = "";
    typed("");
    box.focus();
  });
  const files = list => bring([...list].map(entryOf));
  $("open").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", () => {
    files($("file").files);
    $("file").value = "";
  });
  document.addEventListener("paste", event => pasted(event, box, bring, files));
  document.addEventListener(
    "dragover",
    event => event.dataTransfer.types.some(type => /Files|text/.test(type)) && event.preventDefault()
  );
  document.addEventListener("drop", event => {
    if (event.target === box && !event.dataTransfer.files.length) return;
    event.preventDefault();
    const { files: list } = event.dataTransfer;
    if (list.length) return void files(list);
    bring([entryOfData(event.dataTransfer.getData("text/html"), event.dataTransfer.getData("text/plain"))]);
  });
}

// What is pasted anywhere is meant for the box. A few plain words into the box are the browser's business.
function pasted(event, box, bring, files) {
  const inBox = event.target === box;
  if (!event.clipboardData || (isTyping(event.target) && !inBox)) return;
  if (event.clipboardData.files.length)
    return (event.preventDefault(), void files(event.clipboardData.files));
  const [html, plain] = ["text/html", "text/plain"].map(type => event.clipboardData.getData(type));
  const part = inBox && box.value && (box.selectionStart !== 0 || box.selectionEnd !== box.value.length);
  if (inBox && plain.length <= BOX && (part || !html)) return;
  if (!html && !plain) return;
  event.preventDefault();
  bring([entryOfData(html, plain)]);
}
