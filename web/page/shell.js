// shell.js - what stands around a reading: the choice of articles, the box, colours, tabs, paper, and the copy for offline

import { el } from "./dom.js";
import { isTyping } from "./keys.js";
import { ARTICLES, wantedArticle } from "./sources.js";

const $ = (id) => document.getElementById(id);

/** `open(name)` is called for every article that the reader chooses, also with the browser's back button. */
export function listenToSources(open) {
    $("sources").replaceChildren(...ARTICLES.map(({ name, title }) => el("a", { href: `?article=${name}`, dataset: { article: name } }, title)));
    $("sources").addEventListener("click", (event) => {
        const name = event.target.dataset.article;
        if (!name || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        history.pushState(null, "", `?article=${name}`);
        open(name);
        scrollTo({ top: 0 });
    });
    addEventListener("popstate", () => open(wantedArticle(location.search)));
}

/** `open(text)` is called for what the reader types, a moment later, and for what is pasted, at once. */
export function listenToBox(open) {
    let timer = 0;
    $("own").addEventListener("input", ({ inputType }) => {
        clearTimeout(timer);
        timer = setTimeout(() => open($("own").value), /^insertFrom/.test(inputType) ? 0 : 180);
    });
    $("clear").addEventListener("click", () => {
        $("own").value = "";
        open("");
        $("own").focus();
    });
    const take = (text) => {
        $("own").value = text;
        open(text);
    };
    // Text pasted anywhere on the page is meant for the box, and so is a text file dropped on it.
    document.addEventListener("paste", (event) => {
        const text = event.clipboardData?.getData("text/plain");
        if (text && !isTyping(event.target)) take(text);
    });
    document.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
    document.addEventListener("drop", async (event) => {
        const file = event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        take(await file.text());
    });
}

/** Light, dark, or as the system has it. */
export function listenToScheme(scheme, remember) {
    const apply = (word) => { document.documentElement.dataset.scheme = word; };
    apply(scheme);
    $("scheme").value = scheme;
    $("scheme").addEventListener("change", ({ target }) => {
        apply(target.value);
        remember(target.value);
    });
}

/** The tabs of middling screens, and the legend that is open only where there is room beside the article. */
export function listenToPanels() {
    $("tabs").addEventListener("click", ({ target }) => {
        const chosen = target.closest("button");
        if (!chosen) return;
        document.body.dataset.panel = chosen.dataset.panel;
        for (const button of $("tabs").children) button.setAttribute("aria-pressed", String(button === chosen));
    });
    const roomy = matchMedia("(min-width: 80rem)");
    const unfold = () => { $("marks").open = roomy.matches; };
    roomy.addEventListener("change", unfold);
    unfold();
}

/** Marks the article that is open. */
export function showSource(name) {
    document.body.dataset.source = name;
    for (const link of $("sources").querySelectorAll("a")) {
        if (link.dataset.article === name) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
    }
}

/** Once everything is here, a service worker keeps what this page used, for when there is no network. */
export async function keepForOffline() {
    const worker = await navigator.serviceWorker?.register(new URL("../sw.js", import.meta.url)).catch(() => null);
    if (!worker) return;
    const used = performance.getEntriesByType("resource").map(({ name }) => name);
    const articles = ARTICLES.map(({ name }) => new URL(`articles/${name}.txt`, import.meta.url).href);
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ keep: [...new Set([location.origin + location.pathname, ...used, ...articles])] });
}
