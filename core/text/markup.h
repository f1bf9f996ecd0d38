/* markup.h - tags of HTML and references to characters, in text that was pasted from a page's source */
#ifndef RUB_MARKUP_H
#define RUB_MARKUP_H

#include <stdint.h>

/* What a reader sees in the place of a tag: nothing (<b>), a blank (<td>), a new line (<br>), a new paragraph
 * (<p>). */
typedef enum rub_markup_kind {
    RUB_MARKUP_NOTHING,
    RUB_MARKUP_BLANK,
    RUB_MARKUP_LINE,
    RUB_MARKUP_BLOCK
} rub_markup_kind;

/* Bytes of the tag, comment, script or style at `at`, which is a "<"; 0 where it is none of HTML's: "a < b",
 * "<roe@mail.com>". At most RUB_MARKUP_FAR bytes are looked at. */
uint32_t rub_markup_tag(const char *at, const char *end, rub_markup_kind *kind);
#define RUB_MARKUP_FAR 4096u

/* What a reader sees in the place of the tags of an element, NOTHING where it is not known. */
rub_markup_kind rub_markup_of(const char *name);

/* Bytes of the reference at `at`, which is a "&", and the code point that it stands for; 0 where it is none:
 * "R&D;". What was escaped twice is read twice: "&amp;quot;" is a mark. */
uint32_t rub_markup_character(const char *at, const char *end, uint32_t *code);

#endif
