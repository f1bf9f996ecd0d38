/* symbol.h - which marks quote, and where runs of marks, emoji and tags end */
#ifndef RUB_SYMBOL_H
#define RUB_SYMBOL_H

#include "base/cursor.h"

bool rub_symbol_quotes(uint32_t code_point); /* of any style, and the apostrophes */

/* "...", "--", "!!!", "''": the end of a run of the same ASCII mark, where a run is one token. */
const char *rub_symbol_run_end(const rub_cursor *s, const char *begin);

/* An emoji that begins with `first` and goes on at `at`: variation selectors, skin tones, joined parts, the
 * second letter of a flag. */
const char *rub_symbol_end(const rub_cursor *s, uint32_t first, const char *at);

/* The end of "@reuters" or "#COP30"; NULL for "#1" and a mark alone. */
const char *rub_symbol_tag_end(const rub_cursor *s, const char *begin);

#endif
