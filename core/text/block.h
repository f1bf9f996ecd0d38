/* block.h - lines of an article to headline, standfirst, byline, dateline, heading, paragraph, caption, list
 */
#ifndef RUB_BLOCK_H
#define RUB_BLOCK_H

#include "text/token.h"

typedef RUB_TABLE(rub_block) rub_blocks;

/* A block is a line without its outer white space, or lines that hard wrapping split (the mail and wire
 * style: lines of about the same width). Blank lines separate. A headline that the text repeats is a headline
 * both times. */
rub_status rub_blocks_make(rub_arena *arena, const char *text, uint32_t length, const rub_tokens *tokens,
                           rub_blocks *blocks);

/* Tokens of a block: [first, end). */
rub_span rub_block_tokens(const rub_tokens *tokens, const rub_block *block);

/* The same without what an editor or a program sets before a paragraph: a bullet, a time ("10:42"). */
rub_span rub_block_said(const char *text, const rub_tokens *tokens, const rub_block *block);

#endif
