/* past_verb.h - what may be a verb in the past */
#ifndef RUB_PAST_VERB_H
#define RUB_PAST_VERB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Does the word look like one? Capitals do not matter; "wounded" does, too. */
bool rub_past_verb(const char *text, uint32_t length);

#endif
