// store.js - remembers settings in this browser; does without where storage is blocked or holds nonsense

const KEY = "rubricate-settings";
const DEFAULTS = { hidden: [], scheme: "auto" };

export function loadSettings(storage = safeStorage()) {
    try {
        const { hidden, scheme } = JSON.parse(storage.getItem(KEY)) ?? {};
        return {
            hidden: Array.isArray(hidden) ? hidden.filter((word) => typeof word === "string") : DEFAULTS.hidden,
            scheme: ["auto", "light", "dark"].includes(scheme) ? scheme : DEFAULTS.scheme,
        };
    } catch {
        return { ...DEFAULTS };
    }
}

export function saveSettings(settings, storage = safeStorage()) {
    try {
        storage.setItem(KEY, JSON.stringify(settings));
    } catch {
        // Blocked or full: the settings last as long as the page.
    }
}

// Reading `localStorage` itself throws where a browser blocks it.
function safeStorage() {
    try {
        return globalThis.localStorage;
    } catch {
        return null;
    }
}
