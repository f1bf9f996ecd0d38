// markup.js - the text of an HTML page or of pasted HTML: its paragraphs and headings, and nothing else of
// it.
//
// The HTML is read into a document of its own, in which nothing runs and nothing is fetched. The main text of
// a whole page is found by @mozilla/readability, which is fetched only then.

const BLOCKS = new Set([
  "P",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "LI",
  "BLOCKQUOTE",
  "PRE",
  "TR",
  "FIGCAPTION",
  "DIV",
  "SECTION",
  "ARTICLE",
  "MAIN",
  "HEADER",
  "UL",
  "OL",
  "TABLE",
  "DT",
  "DD",
  "FIGURE",
  "TBODY",
  "BODY",
]);
const DROPPED = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "IFRAME",
  "OBJECT",
  "NAV",
  "ASIDE",
  "FOOTER",
  "FORM",
  "BUTTON",
  "SELECT",
  "SVG",
  "svg",
  "HEAD",
  "TITLE",
]);
const WHOLE_PAGE = 5; // paragraphs from which on HTML may be a page with things around its text

// Nothing of it would run, but the browser would complain of each script, style and handler to the console.
const harmless = html =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<[^>]*>/g, tag => tag.replace(/\s(?:on\w+|style)\s*=/gi, " data-dropped="));
const parse = html => new DOMParser().parseFromString(harmless(html), "text/html");

/** The text of an element: each block on a line of its own, with an empty line between. Pure. */
function textOfBlocks(element) {
  const lines = [""];
  const walk = parent => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) lines[lines.length - 1] += node.data;
      else if (node.nodeType === 1 && !DROPPED.has(node.tagName) && !node.hidden) enter(node);
    }
  };
  const enter = node => {
    const block = BLOCKS.has(node.tagName) || node.tagName === "BR";
    if (block) lines.push("");
    if (/^T[DH]$/.test(node.tagName)) lines[lines.length - 1] += " ";
    walk(node);
    if (block) lines.push("");
  };
  walk(element);
  return lines
    .map(line => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n\n");
}

/** { title, text } of HTML. `main` gives the readability module, for tests. */
export async function fromHtml(html, main = () => import("../../build/readability.js")) {
  const page = parse(html);
  const title = (page.querySelector("h1")?.textContent ?? page.title).replace(/\s+/g, " ").trim();
  const whole = textOfBlocks(page.body);
  if (page.querySelectorAll("p").length < WHOLE_PAGE) return { title, text: whole };
  const found = await main().then(
    ({ Readability }) => new Readability(page.cloneNode(true)).parse(),
    () => null
  );
  if (!found?.content) return { title, text: whole };
  const text = textOfBlocks(parse(found.content).body);
  const head = title && !text.slice(0, 400).includes(title) ? `${title}\n\n` : "";
  return { title: title || found.title, text: head + text };
}
