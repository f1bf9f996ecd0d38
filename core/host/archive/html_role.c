/* html_role.c - what is left out of a page, and what begins a line or a paragraph in it */
#include "host/archive/html_role.h"

#include "text/markup.h"

#include <string.h>

static bool among(const char *name, const char *names) {
    size_t length = strlen(name);
    for (const char *at = names; (at = strstr(at, name)); at += length)
        if (at[-1] == ' ' && at[length] == ' ') return true;
    return false;
}

/* Paragraphs that are rare in what people paste: there "<address>" may be a placeholder. */
static const char blocks[] = " dl address details summary hgroup ";

/* Rows and items stand one below the other; in pasted text each of them is a paragraph. */
static const char lines[] = " li tr dt dd option tbody thead ";

static const char away[] =
    " nav aside footer form button select svg math canvas object audio video dialog menu head ";
static const char raw[] = " script style textarea title noscript template iframe ";

html_role html_role_of(const char *name) {
    static const html_role roles[] = {[RUB_MARKUP_NOTHING] = HTML_INLINE,
                                      [RUB_MARKUP_BLANK] = HTML_SPACE,
                                      [RUB_MARKUP_LINE] = HTML_LINE,
                                      [RUB_MARKUP_BLOCK] = HTML_BLOCK};
    if (!*name) return HTML_INLINE;
    if (among(name, raw)) return HTML_RAW;
    if (among(name, away)) return HTML_AWAY;
    if (among(name, lines)) return HTML_LINE;
    return among(name, blocks) ? HTML_BLOCK : roles[rub_markup_of(name)];
}
