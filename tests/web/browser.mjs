// browser.mjs - Chromium for the tests of the page, and the page's server with the test engine in place of the real one
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "../serve.mjs";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const PATIENCE = 90_000; // ms: a machine may be busy with other things; no test says anything about time
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"];

/** A browser and a server of `folder` (the repository): { url, open, close }. `open(path, options)` gives a page that notes everything that goes wrong in it. */
export async function startBrowser({ folder } = {}) {
    if (!existsSync(CHROMIUM)) throw new Error(`There is no Chromium at ${CHROMIUM}: install Debian's chromium, or set CHROMIUM to the browser's path.`);
    const [browser, server] = await Promise.all([chromium.launch({ executablePath: CHROMIUM, args: FLAGS }), serve({ folder })]);
    return {
        url: server.url,
        open: (path, options) => openPage(browser, server.url + path, options),
        close: async () => { await browser.close(); await server.close(); },
    };
}

async function openPage(browser, url, { fixture = true, width = 1440, height = 1000, wait = "body.has-reading", prepare, ...context } = {}) {
    const made = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce", serviceWorkers: "block", ...context });
    made.setDefaultTimeout(PATIENCE);
    const page = await made.newPage();
    page.troubles = [];
    page.on("console", (message) => { if (["error", "warning"].includes(message.type()) && !/blocked by Playwright/.test(message.text())) page.troubles.push(message.text()); });
    page.on("pageerror", (error) => page.troubles.push(error.message));
    page.on("request", (request) => { if (!request.url().startsWith(new URL(url).origin)) page.troubles.push(`outside: ${request.url()}`); });
    if (fixture) await page.route("**/web/rubricate.js", (route) => route.fulfill({ path: new URL("fixture-engine.js", import.meta.url).pathname }));
    await prepare?.(page);
    await page.goto(url);
    if (wait) await page.waitForSelector(wait, { timeout: PATIENCE });
    return page;
}

/** What lies under our CSS highlights: { "rubricate-person": ["Putin", ...], ... } in text order. */
export const highlighted = (page) => page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name,
    [...ranges].sort((a, b) => {
        const [x, y] = [a, b].map((r) => { const range = document.createRange(); range.setStart(r.startContainer, r.startOffset); return range; });
        return x.compareBoundaryPoints(Range.START_TO_START, y);
    }).map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset))])));

/** Clicks on the beginning of the words where they stand in the text: the `nth` time that they come. */
export async function clickWords(page, words, nth = 0, inside = "#article") {
    const point = await page.evaluate(([wanted, n, where]) => {
        const walker = document.createTreeWalker(document.querySelector(where), NodeFilter.SHOW_TEXT);
        for (let node; (node = walker.nextNode());) for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
            if (n-- > 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + wanted.length);
            node.parentElement.scrollIntoView({ block: "center" });
            const box = range.getClientRects()[0];
            return { x: box.left + Math.min(box.width / 2, 6), y: box.top + box.height / 2 };
        }
        return null;
    }, [words, nth, inside]);
    if (!point) throw new Error(`“${words}” is not in the text`);
    await page.mouse.click(point.x, point.y);
}
