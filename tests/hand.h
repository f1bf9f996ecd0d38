/* hand.h - documents whose tables a test fills by hand, and what a writer makes of them */
#ifndef HAND_H
#define HAND_H

#include "document.h"

/* An empty document over `text` (length without its NUL) with its units made. */
void hand_begin(rub_doc *doc, const char *text, size_t length, rub_offsets unit);

/* The same with the tokens of a whole text and their word lists, for tests of what stands on tokens. */
void hand_read(rub_doc *doc, const char *text);

/* Cuts doc->text, which hand_begin gave or the test itself, to tokens, blocks and sentences; with the lists
 * of its words where there is a model. */
void hand_cut(rub_doc *doc);

/* The sample of the writers' tests: two paragraphs, two people, a country with a link, a split quotation, a
 * pronoun, a number. */
void hand_sample(rub_doc *doc, rub_offsets unit);

/* What rub_write gives, NUL-terminated, valid until the next call. Fails the test where the status is not
 * `expected`. */
const char *hand_write(const rub_doc *doc, rub_format format, const char *id);

void hand_end(rub_doc *doc);

#endif
