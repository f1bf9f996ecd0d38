// sources.js - where the page's texts come from, and one clear sentence for everything that can go wrong on the way

export const ARTICLES = [
    { name: "summit", title: "Summit in Moscow" },
    { name: "bridge", title: "The harbour bridge" },
];

const KNOWN = ARTICLES.map(({ name }) => `?article=${name}`).join(" or ");

/** The article that an address asks for: "?article=bridge" -> "bridge"; the first one where it asks for none. */
export const wantedArticle = (search) => new URLSearchParams(search).get("article") || ARTICLES[0].name;

/** The text of article `name`. Throws an Error whose message tells a reader what to do. */
export async function loadArticle(name, get = fetch) {
    const missing = () => new Error(`There is no article “${name}” in web/page/articles: open ${KNOWN}, or paste your own text above.`);
    if (!/^[\w-]+$/.test(name)) throw missing();
    const answer = await get(new URL(`articles/${name}.txt`, import.meta.url)).catch(() => null);
    if (!answer) throw new Error("The article could not be fetched: start the page with `make run` and open the address that it prints.");
    if (!answer.ok) throw missing();
    return answer.text();
}

/** The engine with the reader's lexicon. Throws an Error whose message tells a reader what to do. */
export async function loadEngine(lexicon = [], bring = () => import("../rubricate.js")) {
    try {
        const { Rubricator } = await bring();
        return await Rubricator.load(lexicon.length ? { lexicon } : {});
    } catch (error) {
        console.warn(error);
        throw new Error(`${faultOf(error)}, so the text stays unmarked: run \`make run\` and open the address that it prints.`, { cause: error });
    }
}

// Which file is at fault, for a reader. The error itself, with every detail, is in the browser's console.
function faultOf({ message }) {
    if (/\.wasm|wasm module/.test(message)) return "The engine build/rubricate.wasm is missing or damaged";
    if (/model|\.rubm/i.test(message)) return "The model build/en.rubm is missing or damaged";
    if (/module/.test(message)) return "The engine's file web/rubricate.js is missing or damaged";
    return `The engine did not start (${message})`;
}
