/* source.h - reads the phrase that names who speaks: a name, a pronoun, or a noun that stands for a name
 *
 *     "French President Jacques Chirac"            name: Jacques Chirac
 *     "Keith Holloway, an NTSB spokesman"          name: Keith Holloway
 *     "Iraq's president, Jalal Talabani"           name: Jalal Talabani
 *     "a Boeing spokesman", "Residents of Chaman"  nobody: a part of the name's world, not its bearer
 *     "he", "his statement"                        pronoun
 *     "the prime minister"                         nominal
 *     "the German government"                      country: Germany
 */
#ifndef RUB_SOURCE_H
#define RUB_SOURCE_H

#include "document.h"
#include "model/vocabulary.h"

typedef enum rub_source_kind {
    RUB_SOURCE_NOBODY,
    RUB_SOURCE_NAME,
    RUB_SOURCE_PRONOUN,
    RUB_SOURCE_NOMINAL,
    RUB_SOURCE_COUNTRY
} rub_source_kind;

typedef struct rub_source {
    rub_source_kind kind;
    uint32_t mention; /* NAME: it; COUNTRY: the NORP mention that tells which */
    uint32_t head;    /* PRONOUN, NOMINAL: the token */
    rub_span tokens;  /* NOMINAL: the words up to the head and with it */
} rub_source;

/* `cue_follows`: the phrase ends at the word of saying. */
rub_source rub_source_read(const rub_doc *doc, const rub_vocabulary *known, rub_span phrase,
                           bool cue_follows);

/* The mention in a phrase that can be a subject, RUB_NONE: for phrases whose noun stood for nobody. */
uint32_t rub_source_name(const rub_doc *doc, const rub_vocabulary *known, rub_span phrase, bool cue_follows);

#endif
