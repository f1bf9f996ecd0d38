/* sentence.h - tokens to sentences; survives "U.S.", "Mr. Xi", "No. 10", decimals, initials, ellipses and
 * marks */
#ifndef RUB_SENTENCE_H
#define RUB_SENTENCE_H

#include "text/block.h"

/* How a sentence uses capitals; where all words have them they say nothing. */
typedef enum rub_case { RUB_CASE_PLAIN, RUB_CASE_TITLE, RUB_CASE_UPPER } rub_case;

typedef struct rub_sentence {
    uint32_t first, end; /* tokens [first, end) */
    rub_case use;        /* asked once for each name in it, and it may be the whole text */
} rub_sentence;
typedef RUB_TABLE(rub_sentence) rub_sentences;

/* Sentences cover all tokens and never cross a block. Sets RUB_TOKEN_SENTENCE. A closing mark belongs to the
 * sentence it ends. */
rub_status rub_sentences_make(rub_arena *arena, const char *text, const rub_blocks *blocks,
                              rub_tokens *tokens, rub_sentences *sentences);

/* "The", "Police": a word with a capital that begins sentences and no names. */
bool rub_sentence_opens(const char *text, const rub_token *token);

#endif
