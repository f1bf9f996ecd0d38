/* match.h - teams, where a report of a match gives them away: "Leeds beat Norwich", "Hull 3-0 Barnsley" */
#ifndef RUB_MATCH_H
#define RUB_MATCH_H

#include "document.h"

/* Towns that play are teams. */
void rub_match_settle(rub_doc *doc);

/* The teams beside a score at the number `at`; *found becomes true where there is one. */
rub_status rub_match_score(rub_doc *doc, uint32_t at, bool *found);

/* Who scores, where the text has scores, and where they meet: adds to doc->mentions. */
rub_status rub_match_people(rub_doc *doc, bool scores);

#endif
