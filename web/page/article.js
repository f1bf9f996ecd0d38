// article.js - a document's text as an article: the headline once and first, then what stands under it, then the body

import { el } from "./dom.js";

const TAGS = { headline: "h1", standfirst: "p", byline: "p", dateline: "p", heading: "h2", paragraph: "p", caption: "p", list: "p" };

/**
 * The order in which the article shows the text: [{ kind, tag, start, end, lead }]. Every letter of the text is in one
 * block or folded, even where the document has no block for it. `lead` is the dateline that a paragraph opens with. Pure.
 */
export function arrange(text, { doc, folded }) {
    const blocks = withLeads(text, withGaps(text, doc.blocks)).filter((b) => !folded.some((f) => f.start === b.start));
    const first = blocks.findIndex(({ kind }) => kind === "headline");
    const head = blocks.slice(0, Math.max(first, 0)).every(({ kind }) => kind !== "paragraph") ? first : -1;
    const ordered = head > 0 ? [blocks[head], ...blocks.slice(0, head), ...blocks.slice(head + 1)] : blocks;
    return ordered.map((block, i) => ({ ...block, tag: block.kind === "headline" && i > 0 ? "h2" : TAGS[block.kind] ?? "p" }));
}

// "PARIS (Reuters) - The minister": the dateline stands on the paragraph's own line.
function withLeads(text, blocks) {
    const joined = [];
    for (const block of blocks) {
        const lead = joined.at(-1);
        const sameLine = lead?.kind === "dateline" && block.kind === "paragraph" && !text.slice(lead.end, block.start).includes("\n");
        if (sameLine) joined.splice(-1, 1, { ...block, lead });
        else joined.push(block);
    }
    return joined;
}

// Text between blocks that is more than white space becomes a paragraph, so that nothing is ever lost.
function withGaps(text, blocks) {
    const all = [];
    let at = 0;
    for (const block of [...blocks, { start: text.length, end: text.length }]) {
        all.push(...paragraphs(text, at, block.start));
        if (block.kind) all.push(block);
        at = block.end;
    }
    return all;
}

function paragraphs(text, from, to) {
    const found = [];
    for (const { index, 0: line } of text.slice(from, to).matchAll(/\S(?:.*\S)?/g)) {
        found.push({ kind: "paragraph", start: from + index, end: from + index + line.length });
    }
    return found;
}

/** Fills `article` and returns the map from the document's offsets to the new text nodes (see textmap.js). */
export function renderArticle(article, reading) {
    const { text } = reading;
    const pieces = [];
    const textNode = (start, end) => {
        const node = document.createTextNode(text.slice(start, end));
        pieces.push({ node, start, end });
        return node;
    };
    const children = arrange(text, reading).map(({ kind, tag, start, end, lead }) =>
        el(tag, { class: kind, dir: "auto" }, lead && el("span", { class: "dateline" }, textNode(lead.start, start)), textNode(start, end)));
    article.replaceChildren(...children);
    return pieces.sort((a, b) => a.start - b.start);
}

/** The text without any annotation, for when the engine is missing. */
export function renderPlain(article, text) {
    renderArticle(article, { text, doc: { blocks: [] }, folded: [] });
}
