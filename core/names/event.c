/* event.c - events that are named after peoples, places and leagues, and storms
 *
 *     the Ottoman siege of Rhodes     a people, an act of war, a place     siege_end
 *     the Gaza war, Syrian civil war  a place or people and its war        war_end
 *     the 2014 NBA draft              a league, with its year              draft_end
 *     Cyclone Alvaro                  a storm has its name for itself      is_storm
 *
 * The recognizer finds the people and the place; the noun between them has no capital.
 */
#include "names/event.h"
#include "names/look.h"

#define CONFIDENCE 75u /* right in nine of ten on the annotated corpora */

static bool is_small(const rub_doc *doc, uint32_t token, const char *const *words) {
    return rub_look_among(doc, token, words) &&
           !rub_look_has(doc, token, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE);
}

static bool is_place(const rub_mention *mention) {
    return mention && (mention->type == RUB_GPE || mention->type == RUB_LOC);
}

/* The token behind the event that begins with a people or place and goes on at `at`; 0 where there is none.
 */
static uint32_t siege_end(const rub_doc *doc, uint32_t at) {
    static const char *const acts[] = {"siege", "invasion", "conquest", NULL}, *const of[] = {"of", NULL};
    if (!is_small(doc, at, acts) || !is_small(doc, at + 1, of)) return 0;
    const rub_mention *place = rub_look_mention(doc, at + 2);
    if (!is_place(place) || place->start != doc->tokens.rows[at + 2].start) return 0;
    return rub_doc_tokens_in(doc, (rub_span){place->start, place->end}).end;
}

/* "the Gaza war crimes court" is of something else. */
static uint32_t war_end(const rub_doc *doc, uint32_t at, bool people) {
    static const char *const civil[] = {"civil", NULL}, *const war[] = {"war", NULL};
    static const char *const nouns[] = {"crime",   "crimes",   "criminal", "criminals", "zone", "effort",
                                        "efforts", "veteran",  "veterans", "chest",     "room", "games",
                                        "powers",  "plan",     "plans",    "era",       "dead", "hero",
                                        "heroes",  "memorial", NULL};
    bool of_citizens = is_small(doc, at, civil);
    if (of_citizens) at++;
    if (!is_small(doc, at, war) || (people && !of_citizens)) return 0;
    return is_small(doc, at + 1, nouns) ? 0 : at + 1;
}

static uint32_t draft_end(const rub_doc *doc, rub_span league) {
    static const char *const draft[] = {"draft", NULL};
    static const char *const the[] = {"the", "The", NULL};
    bool letters = league.end == league.start + 1 && rub_look_has(doc, league.start, RUB_TOKEN_UPPER_ALL);
    bool known = league.start && (rub_look_among(doc, league.start - 1, the) ||
                                  rub_look_has(doc, league.start - 1, RUB_TOKEN_NUMBER));
    return letters && known && is_small(doc, league.end, draft) ? league.end + 1 : 0;
}

/* "Cyclone Alvaro", "Tropical Storm Gita", by whatever it was taken for. */
static bool is_storm(const rub_doc *doc, rub_span tokens) {
    static const char *const storms[] = {"Cyclone", "Hurricane", "Typhoon", NULL};
    static const char *const tropical[] = {"Tropical", NULL};
    uint32_t noun = tokens.start + rub_look_among(doc, tokens.start, tropical);
    return tokens.end == noun + 2 && (noun > tokens.start || rub_look_among(doc, noun, storms)) &&
           rub_look_has(doc, noun + 1, RUB_TOKEN_UPPER_FIRST) &&
           !rub_look_in(doc, noun + 1, RUB_IN(ORG_SUFFIX) | RUB_IN(GROUP_NOUN) | RUB_IN(ROLE));
}

static uint32_t end_of(const rub_doc *doc, const rub_mention *mention, rub_span tokens) {
    if (mention->type == RUB_ORG) return draft_end(doc, tokens);
    bool people = mention->type == RUB_NORP;
    if (!people && !is_place(mention)) return 0;
    uint32_t end = siege_end(doc, tokens.end);
    return end ? end : war_end(doc, tokens.end, people);
}

/* "2014" before "NBA draft": a year belongs to the name. */
static uint32_t with_year(const rub_doc *doc, uint32_t first) {
    enum { YEAR = 4 };
    bool year = first && rub_look_has(doc, first - 1, RUB_TOKEN_NUMBER) &&
                doc->tokens.rows[first - 1].length == YEAR &&
                !rub_look_has(doc, first, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE);
    return year ? first - 1 : first;
}

rub_status rub_events_read(rub_doc *doc) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention->start, mention->end}, &at);
        if (mention->type > RUB_LAW || mention->via == RUB_VIA_LEXICON || tokens.start == tokens.end)
            continue;
        if (is_storm(doc, tokens)) mention->type = RUB_EVENT;
        uint32_t end = end_of(doc, mention, tokens);
        if (!end) continue;
        uint32_t count = doc->mentions.count;
        RUB_TRY(rub_look_put(doc, (rub_span){with_year(doc, tokens.start), end}, RUB_EVENT, CONFIDENCE));
        if (i && doc->mentions.count < count) i--; /* the year's row is gone: the next one has moved here */
        at = tokens.start;
    }
    return RUB_OK;
}
