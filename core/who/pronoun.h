/* pronoun.h - whom a pronoun means: the best of the names before it, by nearness, place in the sentence, and
 * who spoke */
#ifndef RUB_PRONOUN_H
#define RUB_PRONOUN_H

#include "model/vocabulary.h"
#include "who/gender.h"

/* What a search needs to know of the document; made once by speaker.c. */
typedef struct rub_pronoun_context {
    const rub_doc *doc;
    const rub_vocabulary *known;
    const uint8_t *inside; /* [mentions]: 1 within a quotation */
    uint8_t *genders;      /* [entities]: rub_gender + 1 once it was asked for */
    uint32_t last_speaker; /* entity of the quotation before, RUB_NONE */
    uint32_t last_block;   /* its block */
} rub_pronoun_context;

/* The entity that the pronoun at `token` means, or RUB_NONE. "they", "we" and "you" mean nobody who can be
 * named. */
uint32_t rub_pronoun_find(const rub_pronoun_context *in, uint32_t token);

#endif
