/* clause.h - whether words before an attribution are a clause that somebody may have said */
#ifndef RUB_CLAUSE_H
#define RUB_CLAUSE_H

#include "quotes/place.h"

/* A verb, as far as one can tell: "the report" is none, nor "issue" of "issue manager". */
bool rub_clause_verb(const rub_passage *passage, uint32_t place);

/* A main clause: a verb, no mark, no "when" or "who" at its head. Where it is sure that somebody speaks
 * behind it, nouns are enough: "Pensioners travel free at night". */
bool rub_clause_said(const rub_passage *passage, rub_span clause, bool sure);

/* A subject and its verb, nothing that only opens a sentence. */
bool rub_clause_alone(const rub_passage *passage, rub_span clause);

/* "Not much" before "says Ada Roe". */
bool rub_clause_answers(const rub_passage *passage, uint32_t cue, rub_span clause, rub_span source);

#endif
