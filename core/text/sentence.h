/* sentence.h - tokens to sentences; survives "U.S.", "Mr. Xi", "No. 10", decimals, initials, ellipses and
 * marks */
#ifndef RUB_SENTENCE_H
#define RUB_SENTENCE_H

#include "text/block.h"

typedef struct rub_sentence {
    uint32_t first, end;
} rub_sentence; /* tokens [first, end) */
typedef RUB_TABLE(rub_sentence) rub_sentences;

/* Sentences cover all tokens and never cross a block. Sets RUB_TOKEN_SENTENCE. A closing mark belongs to the
 * sentence it ends. */
rub_status rub_sentences_make(rub_arena *arena, const char *text, const rub_blocks *blocks,
                              rub_tokens *tokens, rub_sentences *sentences);

/* "The", "Police": a word with a capital that begins sentences and no names. */
bool rub_sentence_opens(const char *text, const rub_token *token);

#endif
