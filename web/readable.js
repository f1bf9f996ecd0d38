// readable.js - what of a page a reader would call the article, by its markup; everything else is left alone
//
// A rule here holds for markup that many sites share (HTML's own meaning, ARIA, the class names of the large
// publishing systems), never for one site. `include` and `exclude` (selectors) overrule it.

// No text of the article stands in these, whatever the caller asks for.
const NEVER = new Set(
  (
    "SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT DATALIST SVG MATH OBJECT EMBED VIDEO AUDIO CANVAS IFRAME METER " +
    "PROGRESS RT RP AMP-AD AMP-ANALYTICS AMP-PIXEL AMP-EMBED"
  ).split(" ")
);

// These are beside the article: ways around the site, things to fill in, and words that a machine reads.
const BESIDE = new Set(
  (
    "NAV ASIDE FOOTER BUTTON FORM FIELDSET LABEL CODE PRE KBD SAMP DIALOG MENU AMP-SIDEBAR AMP-CONSENT AMP-SOCIAL-SHARE " +
    "AMP-STICKY-AD AMP-USER-NOTIFICATION"
  ).split(" ")
);

const ROLES = new Set(
  (
    "navigation complementary contentinfo banner search form button menu menubar toolbar tablist dialog alertdialog " +
    "img math doc-toc doc-endnotes doc-backlink doc-noteref"
  ).split(" ")
);

// A name of these in class or id, at its begin or end ("related-posts", "post__share"), says what an element is for.
const NAMES =
  "ad|ads|advert|advertisement|sponsor|sponsored|promo|newsletter|subscribe|subscription|signup|share|sharing|shares|sharedaddy|" +
  "social|related|relatedposts|recirc|recirculation|recommended|recommendations|more-stories|read-next|most-read|most-popular|" +
  "trending|comments?|respond|disqus|breadcrumbs?|pagination|pager|sidebar|widget|cookie|consent|toc|signature|" +
  "postprofile|author-bio|bio|skip-link|sr-only|visually-hidden|visuallyhidden|screen-reader-text|" +
  "navbox|reflist|editsection|catlinks|printfooter|noprint|hatnote|jump-link|metadata|sistersitebox";
const NAMED = new RegExp(`^(?:${NAMES})(?:[-_]|$)|[-_](?:${NAMES})$`, "i");
// WordPress names a post's subjects in its classes: "tag-social" is about an article, not what the element is for.
const SUBJECT = /^(?:category|tag|format|topic|section|has|is|no|with|wp-image)[-_]/i;

// Headings that begin what follows an article.
const AFTER =
  /^(?:related(?: (?:articles|stories|posts|topics|coverage|links|content))?|more (?:on|from|stories|like this)\b.*|read (?:more|next)|most (?:read|popular|viewed)|recommended.*|see also|further reading|references|external links|notes|footnotes|notes and references|bibliography|(?:\d+ |leave a |post a )?(?:comments?|repl(?:y|ies)|responses?)(?: \(\d+\))?|\d+ thoughts on .*|share this.*|you (?:may|might) also like.*)$/i;

const LEAD =
  /^(?:read (?:more|also|next|this)|see also|also read|more|more on this|related(?: \w+)?|recommended|watch|listen|don['’]t miss)\s*[:|–—-]?\s*$/i;

const isText = node => node.nodeType === 3;

/** Whether an element holds no text of the article. `before` is the text read so far, for marks of notes. */
export function leftAlone(element, { include, exclude, before = "" } = {}) {
  const tag = element.tagName.toUpperCase();
  if (NEVER.has(tag) || (exclude && element.matches(exclude))) return true;
  if (include && element.matches(include)) return false;
  return (
    element.hidden ||
    (BESIDE.has(tag) && !isAttribution(element, tag)) ||
    byAttribute(element) ||
    isBanner(element, tag) ||
    byName(element, tag) ||
    isNoteMark(element, tag, before) ||
    isRelatedLink(element, tag)
  );
}

// "<blockquote>... <footer>Ada Lovelace</footer></blockquote>" says who is quoted.
const isAttribution = (element, tag) => tag === "FOOTER" && element.closest("blockquote") !== null;

function byAttribute(element) {
  const role = element.getAttribute("role");
  if (role && ROLES.has(role)) return true;
  if (
    element.inert ||
    element.getAttribute("translate") === "no" ||
    element.classList.contains("notranslate")
  )
    return true;
  const editable = element.getAttribute("contenteditable");
  if (editable !== null && editable !== "false") return true;
  return element.getAttribute("aria-hidden") === "true" && !isInitial(element);
}

// The head of the whole page; the head of an article has its headline.
function isBanner(element, tag) {
  return (
    tag === "HEADER" &&
    !element.closest("article, main, section, [role='main'], [role='article']") &&
    !element.querySelector("h1")
  );
}

function byName(element, tag) {
  if (tag === "BODY" || tag === "MAIN" || tag === "ARTICLE" || !(element.className || element.id))
    return false;
  const names = [...element.classList, element.id];
  return names.some(name => NAMED.test(name) && !SUBJECT.test(name)) && !element.querySelector("h1, main");
}

// A mark that leads to a note is no part of the sentence: "the bridge[3] fell". An exponent is: "5 km2", "10 6".
function isNoteMark(element, tag, before) {
  const text = () => element.textContent.trim();
  if (tag === "A")
    return (element.getAttribute("href") ?? "").startsWith("#") && /^(?:[^\p{L}]*|\[.*\])$/u.test(text());
  if (tag !== "SUP") return false;
  if (element.querySelector("a[href*='#']") || /^[[(].*[\])]$/.test(text())) return true;
  return (
    /^[\d\s,*†‡§¶–-]+$/.test(text()) &&
    !/(?:\d|(?:^|[\s\d])(?:[kcdmµn]?m|ft|in|yd|mi|s|\p{L}))$/u.test(before)
  );
}

// "Read more: <a>Another story</a>" in a paragraph of its own.
function isRelatedLink(element, tag) {
  if (tag !== "P" && tag !== "DIV" && tag !== "LI" && tag !== "FIGCAPTION") return false;
  const link = element.querySelector("a[href]");
  if (!link || element.textContent.length > 300) return false;
  const rest = element.textContent.replace(link.textContent, "").trim();
  return LEAD.test(rest);
}

/** "<span>O</span>nce upon": the large first letter of a paragraph, in whatever box it stands. */
export function isInitial(element) {
  const text = element.textContent.trim();
  if (!text || text.length > 3 || !/^[“‘"'«]?\p{L}$/u.test(text)) return false;
  let next = element.nextSibling;
  // Its twin for screen readers may stand between.
  while (next && !isText(next) && next.textContent.trim().length <= 3) next = next.nextSibling;
  return Boolean(next) && /^\p{L}/u.test(next.textContent);
}

/** The level of a heading that ends the article ("Related", "References"), or 0. */
export function endsArticle(element) {
  const level = /^H([2-6])$/i.exec(element.tagName)?.[1];
  return level && AFTER.test(element.textContent.replace(/\[[^\]]*\]/g, "").trim()) ? Number(level) : 0;
}

/** Not to be seen, though displayed: the ways in which pages keep text for screen readers alone. */
export function isUnseen(style) {
  if (style.display === "none" || style.visibility === "hidden" || style.visibility === "collapse")
    return true;
  if (style.position !== "absolute" && style.position !== "fixed") return false;
  if (
    /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.clip) ||
    /^inset\((?:50|100)%/.test(style.clipPath)
  )
    return true;
  const small = length => Number.parseFloat(length) <= 1;
  return (
    (style.overflow !== "visible" && small(style.width) && small(style.height)) ||
    Number.parseFloat(style.left) < -999 ||
    Number.parseFloat(style.top) < -999
  );
}
