/* word.h - where words, abbreviations and numbers end */
#ifndef RUB_WORD_H
#define RUB_WORD_H

#include "base/cursor.h"

/* Ends of tokens that start at `at` with a letter or a digit; *address becomes true for URLs and e-mail
 * addresses. */
const char *rub_word_end(const rub_cursor *s, const char *at, bool *address);

/* "1,200.50" "10:30" "9/11", with letters behind it too: "20km" "80th" "1990s"; the "3" of "3p.m.". */
const char *rub_word_number_end(const rub_cursor *s, const char *at, bool *address);

/* The end of letters, digits and what joins them; the word began at `begin`. */
const char *rub_word_letters_end(const rub_cursor *s, const char *begin, const char *at);

#endif
