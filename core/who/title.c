/* title.c - nouns and the titles that stand before names for them: the senator, Sen. Cole */
#include "who/title.h"

#include "text/token.h"

#include <string.h>

static const struct {
    const char *noun, *title;
} titles[] = {
    {"senator", "sen."},
    {"representative", "rep."},
    {"congressman", "rep."},
    {"congresswoman", "rep."},
    {"governor", "gov."},
    {"general", "gen."},
    {"colonel", "col."},
    {"captain", "capt."},
    {"major", "maj."},
    {"lieutenant", "lt."},
    {"sergeant", "sgt."},
    {"admiral", "adm."},
    {"doctor", "dr."},
    {"doctor", "dr"},
    {"professor", "prof."},
    {"professor", "prof"},
    {"reverend", "rev."},
    {"pastor", "rev."},
    {"judge", "justice"},
    {"justice", "judge"},
    {"lawmaker", "mp"},
    {"lawmaker", "sen."},
    {"lawmaker", "rep."},
    {"mp", "mp"},
    {"councillor", "cllr"},
    {"officer", "pc"},
    {"constable", "pc"},
    {"prosecutor", "attorney"},
    {"lawmaker", "senator"},
    {"lawmaker", "congressman"},
    {"lawmaker", "congresswoman"},
    {"coach", "manager"},
    {"manager", "coach"},
    {"bishop", "archbishop"},
};

_Static_assert(sizeof titles / sizeof *titles == RUB_TITLES, "a row of rub_titles for each title");

static uint32_t hash_of(const char *word) {
    return rub_token_hash(word, strlen(word));
}

void rub_titles_make(rub_titles *to) {
    for (uint32_t i = 0; i < RUB_TITLES; i++) {
        to->noun[i] = hash_of(titles[i].noun);
        to->title[i] = hash_of(titles[i].title);
    }
}

uint32_t rub_title_of(const rub_titles *in, uint32_t noun, uint32_t *at) {
    for (; *at < RUB_TITLES; ++*at)
        if (noun == in->noun[*at]) return in->title[*at];
    return 0;
}
