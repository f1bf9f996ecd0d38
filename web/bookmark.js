// bookmark.js - what the bookmarklet imports: one click marks the page, the next takes the marks back
//
// A module runs once a page, so each click asks for another address: import("…/bookmark.js?" + Date.now()).

import { here } from "./here.js";

await here();
