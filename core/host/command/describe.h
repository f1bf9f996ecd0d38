/* describe.h - rows of a document in words for people: "PERSON [Ada Roe] 0.98" */
#ifndef RUB_DESCRIBE_H
#define RUB_DESCRIBE_H

#include "names/evidence.h"
#include "rubricate.h"

#include <stdio.h>

/* A span of the text on one line, in brackets. */
void describe_span(FILE *file, const rub_doc *doc, uint32_t start, uint32_t end);

/* Hundredths as 0.98. */
void describe_hundredths(FILE *file, uint32_t hundredths);

/* PERSON [Ada Roe] 0.98 */
void describe_mention(FILE *file, const rub_doc *doc, const rub_mention *mention);

/* [It is safe] ... [It is new] */
void describe_content(FILE *file, const rub_doc *doc, const rub_quote *quote);

/* +2.31 by role: the class of [Ada] */
void describe_evidence(FILE *file, const rub_doc *doc, const rub_evidence *evidence);

#endif
