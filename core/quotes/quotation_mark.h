/* quotation_mark.h - quotation marks of a paragraph: which character each is and how well it would open,
 * close or do nothing
 *
 * A mark's look and its neighbours speak for a reading; pair.c weighs the readings of a paragraph against
 * each other.
 */
#ifndef RUB_QUOTATION_MARK_H
#define RUB_QUOTATION_MARK_H

#include "text/token.h"

/* Marks that may open and close each other. */
enum {
    RUB_GLYPH_DOUBLE,
    RUB_GLYPH_SINGLE,
    RUB_GLYPH_ANGLE,
    RUB_GLYPH_SMALL_ANGLE,
    RUB_GLYPH_CORNER,
    RUB_GLYPH_WHITE_CORNER
};

/* What the character itself says. */
enum { RUB_GLYPH_EITHER, RUB_GLYPH_OPENS, RUB_GLYPH_CLOSES, RUB_GLYPH_LOW };

typedef struct rub_quotation_mark {
    uint32_t first, end; /* tokens [first, end): two where '' or `` came as two tokens */
    uint8_t family;      /* RUB_GLYPH_DOUBLE... */
    uint8_t way;         /* RUB_GLYPH_EITHER... */
    uint8_t open, close,
        skip;   /* cost of each reading; 0 is natural, RUB_QUOTATION_MARK_NEVER is impossible */
    bool leads; /* it is the first token of its paragraph, or stands behind a colon */
} rub_quotation_mark;

#define RUB_QUOTATION_MARK_NEVER 99

typedef RUB_TABLE(rub_quotation_mark) rub_quotation_marks;

/* Adds the marks of tokens [range.start, range.end), one paragraph, to `marks`. Apostrophes inside words are
 * none. */
rub_status rub_quotation_marks_find(rub_arena *arena, const char *text, const rub_tokens *tokens,
                                    rub_span range, rub_quotation_marks *marks);

#endif
