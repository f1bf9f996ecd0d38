// sw.js - keeps the page for when there is no network: engine, model and page of one version together, never
// of two.
//
// build/page-files.json lists every file and the version that they are. A new version is fetched whole,
// checked, and put beside the old one; it is used from the next start on, or when the reader says so. A text
// that another app shares is put aside for the page.

const LIST = new URL("../build/page-files.json", self.location.href).href;
const HOME = new URL("index.html", self.location.href).href;
const KEPT = "rubricate-page-"; // + version: a cache with all files of it
const CHOICE = "rubricate-choice";
const SHARED = "rubricate-shared";
// where files change without a new list
const AT_WORK = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(self.location.hostname);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("message", event => {
  if (event.data?.look) event.waitUntil(look(event.data.anew));
  if (typeof event.data?.use === "string")
    event.waitUntil(use(event.data.use).then(() => tell({ reload: true })));
});

self.addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && plain(request) === HOME) event.respondWith(takeShared(request));
  else if (request.method === "GET") event.respondWith(answer(request));
});

// ---- which version is in use ----

const note = async name => (await (await caches.open(CHOICE)).match(name))?.text();
const setNote = async (name, text) => (await caches.open(CHOICE)).put(name, new Response(text));

/** From now on this version; the others go. */
async function use(version) {
  await setNote("current", version);
  for (const name of await caches.keys())
    if (name.startsWith(KEPT) && name !== KEPT + version) await caches.delete(name);
}

async function tell(message) {
  for (const client of await self.clients.matchAll({ type: "window" })) client.postMessage(message);
}

// ---- a new version ----

/**
 * Is there a new version? Then it is fetched; the first one is used at once, for another the readers are
 * told. `anew`: what is kept does not start, so it is fetched whatever its version, and takes its own place.
 */
async function look(anew) {
  const list = await fetch(LIST, { cache: "no-cache" }).then(
    got => (got.ok ? got.json() : null),
    () => null
  );
  const current = await note("current");
  if (!list || (list.version === current && !AT_WORK && !anew)) return;
  const made = await fetchAll(list.files);
  if (!made || (made.version === current && !anew) || (made.version !== list.version && !AT_WORK)) return;
  const cache = await caches.open(KEPT + made.version);
  for (const [url, got] of made.answers) await cache.put(url, got);
  await setNote("ready", made.version);
  if (current && !anew) return tell({ ready: made.version });
  await use(made.version);
  if (anew) await tell({ reload: true });
}

/** All files and the version that they are together; null where one is missing. */
async function fetchAll(files) {
  const answers = new Map();
  const sums = [];
  for (const file of files) {
    const url = new URL(file, LIST).href;
    const got = await fetch(url, { cache: "no-cache" }).catch(() => null);
    if (!got?.ok) return null;
    sums.push(await sum(await got.clone().arrayBuffer()));
    answers.set(url, got);
  }
  return { answers, version: await sum(new TextEncoder().encode(sums.join("\n"))) };
}

async function sum(bytes) {
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map(byte => byte.toString(16).padStart(2, "0"))
    .join("");
}

// ---- answers ----

async function answer(request) {
  if (request.mode === "navigate") await changeBetweenVisits();
  const current = await note("current");
  const kept = current && (await (await caches.open(KEPT + current)).match(plain(request)));
  return kept || fetch(request);
}

// The page starts anew and nobody has it open: the moment for the version that is ready.
async function changeBetweenVisits() {
  const [current, ready] = [await note("current"), await note("ready")];
  if (!ready || ready === current || !(await caches.has(KEPT + ready))) return;
  if ((await self.clients.matchAll({ type: "window" })).length === 0) await use(ready);
}

// The page is one file, whichever article its address asks for.
function plain({ url, mode }) {
  const { origin, pathname } = new URL(url);
  const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  return mode === "navigate" || path.endsWith("/index.html") ? origin + path : url;
}

// ---- a text that another app shares ----

async function takeShared(request) {
  const form = await request.formData();
  const file = form.get("file");
  const text = ["title", "text", "url"]
    .map(name => form.get(name))
    .filter(part => part && typeof part === "string")
    .join("\n\n");
  const body = file instanceof File && file.size ? file : new Blob([text], { type: "text/plain" });
  await (
    await caches.open(SHARED)
  ).put("shared", new Response(body, { headers: { "Content-Type": body.type || "text/plain" } }));
  return Response.redirect(`${HOME}?shared`, 303);
}
