/* abbreviation.h - words that a full stop belongs to, by class: titles, months, companies, places, units...
 */
#ifndef RUB_ABBREVIATION_H
#define RUB_ABBREVIATION_H

#include <stdbool.h>
#include <stddef.h>

typedef enum rub_abbreviation {
    RUB_ABBREVIATION_NONE,
    RUB_ABBREVIATION_TITLE, /* "Gen. Smith": a name follows, never the end of a sentence */
    RUB_ABBREVIATION_PLACE, /* "Springfield, Ill.", "Oak Ave.": the end when a new sentence begins behind it
                             */
    RUB_ABBREVIATION_LANDMARK,  /* "Mt. Etna", "St. Louis": a name follows */
    RUB_ABBREVIATION_COMPANY,   /* "Acme Inc." */
    RUB_ABBREVIATION_MONTH,     /* "Nov. 2", "Tue." */
    RUB_ABBREVIATION_DEGREE,    /* "Jr.", "Esq."; "Ph.D." is letters and stops in turn */
    RUB_ABBREVIATION_REFERENCE, /* "No. 10", "p. 55": an abbreviation only before a digit, and never the end
                                 */
    RUB_ABBREVIATION_UNIT,      /* "6 ft. tall": only where the sentence goes on in small letters */
    RUB_ABBREVIATION_LATIN,     /* "cf.", "vs.", "approx.": something follows */
    RUB_ABBREVIATION_REST       /* "etc.", "et al.", "dept.": the end by what follows */
} rub_abbreviation;

/* The class of a word without its stop. A capital first letter asks for one. */
rub_abbreviation rub_abbreviation_of(const char *word, size_t length);

/* Something always follows this class, so that its stop is no end. */
bool rub_abbreviation_leads(rub_abbreviation class);

#endif
