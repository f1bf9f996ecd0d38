/* results.h - rows of results and standings: "Bradford 1 Tranmere 0", "Chicago 72 64 .529 9", "Boston at
 * Texas"
 *
 * In such rows names of places are teams, and nothing but the row says so. A row counts when the line before
 * or after it is one, too.
 */
#ifndef RUB_RESULTS_H
#define RUB_RESULTS_H

#include "document.h"

enum {
    RUB_TEAM_NONE,
    RUB_TEAM_FIRST,
    RUB_TEAM_NEXT,
    RUB_TEAM_NUMBER
}; /* a name's first word, its next ones, what else the row holds */

/* Sets teams[token - window.start] for every token of the window (whole sentences). */
void rub_results_mark(const rub_doc *doc, rub_span window, uint8_t *teams);

#endif
