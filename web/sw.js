// sw.js - keeps the page for when there is no network. The network always comes first, so a new version shows at once.

const KEPT = "rubricate-page";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page says which files it used; that is the whole list, so none has to be written here.
self.addEventListener("message", (event) => {
    if (!Array.isArray(event.data?.keep)) return;
    const own = event.data.keep.filter((url) => new URL(url).origin === self.location.origin);
    event.waitUntil(keepAll(own));
});

async function keepAll(urls) {
    const cache = await caches.open(KEPT);
    await Promise.all(urls.map((url) => cache.add(url).catch(() => {})));
}

self.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method === "GET" && new URL(request.url).origin === self.location.origin) event.respondWith(freshOrKept(request));
});

async function freshOrKept(request) {
    try {
        const answer = await fetch(request);
        if (answer.ok) await (await caches.open(KEPT)).put(plain(request), answer.clone());
        return answer;
    } catch (error) {
        const kept = await caches.match(plain(request));
        if (kept) return kept;
        throw error;
    }
}

// The page is one file, whichever article its address asks for.
function plain(request) {
    return request.mode === "navigate" ? request.url.split("?")[0] : request.url;
}
