/* plain.h - a text as its reader sees it: the ">" of mail, tags, references to characters and soft hyphens
 * stepped over
 *
 *     > <p>Roe &amp; Doe said:      ->      Roe & Doe said:
 *
 * All stages read the plain text; what they found is then moved to where it stands in the text as it was
 * given. Most texts are plain already, and cost one look at each byte.
 */
#ifndef RUB_PLAIN_H
#define RUB_PLAIN_H

#include "base/arena.h"

/* From byte `at` of the plain text on, its bytes stand from byte `given` on in the given text. `length` 0:
 * one for one; else the bytes up to the next step stand for that many given ones, "&amp;" for "&". */
typedef struct rub_plain_step {
    uint32_t at, given, length;
} rub_plain_step;

typedef struct rub_plain {
    const char *text;
    uint32_t length;
    RUB_TABLE(rub_plain_step) steps; /* none: the text as it was given */
} rub_plain;

/* `markup`: tags and references are stepped over. Where the text was read from a page they are text: an
 * article on HTML shows its reader "<b>". */
rub_status rub_plain_make(rub_arena *arena, const char *text, uint32_t length, bool markup, rub_plain *plain);

/* Where a span of the plain text stands in the given one; a span of no text stays one. */
rub_span rub_plain_given(const rub_plain *plain, rub_span span);

/* The same for spans that come in text order, or nearly: *step begins with 0 and goes along with them. */
rub_span rub_plain_given_next(const rub_plain *plain, rub_span span, uint32_t *step);

#endif
