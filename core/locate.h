/* locate.h - which token, mention or block stands at a byte of the text: binary searches over rows in text order */
#ifndef RUB_LOCATE_H
#define RUB_LOCATE_H

#include "document.h"

/* The first token that starts at or after `byte`; tokens.count when there is none. */
uint32_t rub_locate_token(const rub_doc *doc, uint32_t byte);

/* The tokens that start in [span.start, span.end), as [start, end). */
rub_span rub_locate_tokens(const rub_doc *doc, rub_span span);

/* The same for spans that come in text order: *first begins with 0 and goes along with them. */
rub_span rub_locate_next(const rub_doc *doc, rub_span span, uint32_t *first);

/* The first mention that ends after `byte`; mentions.count when there is none. */
uint32_t rub_locate_mention(const rub_doc *doc, uint32_t byte);

/* The last block that starts at or before `byte`; RUB_NONE when there is none. */
uint32_t rub_locate_block(const rub_doc *doc, uint32_t byte);

/* The last sentence that starts at or before token `token`; RUB_NONE when there is none. */
uint32_t rub_locate_sentence(const rub_doc *doc, uint32_t token);

/* Where a token ends, in bytes. */
static inline uint32_t rub_token_end(const rub_token *token) {
    return token->start + token->length;
}

#endif
