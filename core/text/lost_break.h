/* lost_break.h - where the line breaks of a text stood that has none left
 *
 *     Ferry saved in the darkMILAZZO - The ferry lost its engine.“It was late,” said Roe.By Ada Cole
 *                           |                                   |                        |
 *
 * Only a text of one line is looked at, and only where it has lost two breaks behind a stop: "MarineTraffic"
 * and "St.John" are names.
 */
#ifndef RUB_LOST_BREAK_H
#define RUB_LOST_BREAK_H

#include <stdbool.h>
#include <stdint.h>

typedef struct rub_lost_breaks {
    const char *text;
    uint32_t length;
    uint32_t at, line;             /* bytes: where the walk is, and where its line begins */
    bool double_open, single_open; /* straight marks of the line */
    bool closed;                   /* the last byte is a straight mark that closes */
    bool body;                     /* a line has ended with a stop: what follows are no headlines */
} rub_lost_breaks;

/* True where the text has lost its line breaks. */
bool rub_lost_breaks_open(const char *text, uint32_t length, rub_lost_breaks *breaks);

/* The byte that the next line begins with, or the text's length. */
uint32_t rub_lost_breaks_next(rub_lost_breaks *breaks);

#endif
