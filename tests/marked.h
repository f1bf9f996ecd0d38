/* marked.h - documents in the making from texts whose names are marked: "[PERSON Ada Cole] met <the mayor>"
 */
#ifndef MARKED_H
#define MARKED_H

#include "document.h"

/* [TYPE name] is a mention, <phrase> the source of a quotation, {words} what is said. Read as far as
 * sentences and word lists; `doc` owns all. */
void marked_begin(rub_doc *doc, const char *marked);

/* The tables as rub_doc_rows gives them. */
void marked_publish(rub_doc *doc);

void marked_end(rub_doc *doc);

/* The mentions, of `via` alone or of all (RUB_NONE): "PERSON Ada Cole|GPE Oslo|", without `types` "Ada
 * Cole|Oslo|". Valid until the next call. Fails the test where they are not in text order or overlap. */
const char *marked_list(const rub_doc *doc, uint32_t via, bool types);

/* What a stage makes of the mentions of a marked text. Fails the test where it is not `expected`. */
void marked_check(rub_status (*stage)(rub_doc *), const char *marked, const char *expected, bool types);

#endif
