/* title.c - nouns and the titles that stand before names for them: the senator, Sen. Cole */
#include "who/title.h"

#include "text/token.h"

#include <string.h>

static const struct {
    const char *noun, *title;
} titles[] = {
    {"senator", "sen."},    {"representative", "rep."}, {"congressman", "rep."}, {"congresswoman", "rep."},
    {"governor", "gov."},   {"general", "gen."},        {"colonel", "col."},     {"captain", "capt."},
    {"major", "maj."},      {"lieutenant", "lt."},      {"sergeant", "sgt."},    {"admiral", "adm."},
    {"doctor", "dr."},      {"doctor", "dr"},           {"professor", "prof."},  {"professor", "prof"},
    {"reverend", "rev."},   {"pastor", "rev."},         {"judge", "justice"},    {"justice", "judge"},
    {"lawmaker", "mp"},     {"lawmaker", "sen."},       {"lawmaker", "rep."},    {"mp", "mp"},
    {"councillor", "cllr"}, {"officer", "pc"},          {"constable", "pc"},
};

uint32_t rub_title_of(uint32_t noun, uint32_t *at) {
    for (; *at < sizeof titles / sizeof *titles; ++*at)
        if (noun == rub_token_hash(titles[*at].noun, strlen(titles[*at].noun)))
            return rub_token_hash(titles[*at].title, strlen(titles[*at].title));
    return 0;
}
