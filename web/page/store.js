// store.js - what stays in this browser: the texts that were opened and the edits of each, in IndexedDB;
// nothing where it is blocked

const NAME = "rubricate";
const STORES = ["texts", "bodies", "edits"];

const PATIENCE = 3_000; // ms after which storage that does not answer counts as blocked: the page waits for it

let opened = null;
function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () =>
      STORES.forEach(store => request.result.createObjectStore(store, { keyPath: "key" }));
    request.onsuccess = () => resolve(minded(request.result));
    request.onerror = () => reject(request.error);
  });
  return opened;
}

// A reader who clears the storage, and another tab with a later version of the page, end this connection; the next
// question opens another.
function minded(connection) {
  const anew = () => {
    opened = null;
  };
  connection.onclose = anew;
  connection.onversionchange = () => {
    connection.close();
    anew();
  };
  return connection;
}

async function answer(store, mode, make) {
  const transaction = (await database()).transaction(store, mode);
  const request = make(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

// Another tab can hold all of it up, the opening or any question. What is to be kept is kept when it lets go;
// nobody waits for it a second time before.
let silent = false;
async function ask(store, mode, make) {
  const answered = answer(store, mode, make).finally(() => {
    silent = false;
  });
  let timer = 0;
  const patience = new Promise((_, reject) => {
    const late = () => {
      silent = true;
      reject(new Error("the browser's storage does not answer"));
    };
    timer = setTimeout(late, silent ? 0 : PATIENCE);
  });
  return Promise.race([answered, patience]).finally(() => clearTimeout(timer));
}

// Blocked or full storage keeps nothing, and the page goes on.
const orNothing = nothing => error => {
  console.info("Nothing is kept:", error?.message);
  return nothing;
};

/** The records of one store, each with a `key`. */
const records = store => ({
  put: record => ask(store, "readwrite", rows => rows.put(record)).catch(orNothing()),
  get: key => ask(store, "readonly", rows => rows.get(key)).catch(orNothing()),
  all: () => ask(store, "readonly", rows => rows.getAll()).catch(orNothing([])),
  remove: key => ask(store, "readwrite", rows => rows.delete(key)).catch(orNothing()),
});

/**
 * What the shelf says of a text, and the text itself: a list of titles must not cost the reading of all
 * texts.
 */
export const texts = records("texts");
export const bodies = records("bodies");
export const edits = records("edits");

/** A short key of a text: the same text has the same key. Not for secrets; works without a secure context. */
export function keyOf(text) {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x5bd1e995) + 1;
  }
  return `${text.length}-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
