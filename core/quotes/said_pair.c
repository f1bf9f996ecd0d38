/* said_pair.c - which pairs hold something said
 *
 *     "We had no choice," she said      is said;      the "Iron Bridge", the so-called "truce"      are not
 */
#include "quotes/said_pair.h"

enum { SENTENCE_TOKENS = 4, COLON_TOKENS = 2 };

bool rub_said_pair_starts(const rub_passage *p, uint32_t place) {
    return place == 0 || rub_place_at(p, place - 1)->sentence != rub_place_at(p, place)->sentence;
}

static bool ends_sentence(const rub_passage *p, uint32_t place) {
    uint32_t next = place + 1;
    while (next < p->places.count && rub_place_at(p, next)->kind == RUB_PLACE_STOP) next++;
    return next >= p->places.count || rub_place_at(p, next)->sentence != rub_place_at(p, place)->sentence;
}

/* The last token inside, nested marks left out: the full stop of "He told me 'no.'" */
static const rub_token *last_inside(const rub_passage *p, uint32_t place) {
    const rub_pair *pair = rub_place_marks(p, place);
    const rub_token *tokens = p->doc->tokens.rows;
    uint32_t end = pair->inner_end;
    while (end > pair->inner && (tokens[end - 1].flags & RUB_TOKEN_MARK)) end--;
    return end > pair->inner ? &tokens[end - 1] : NULL;
}

static bool punctuated(const rub_passage *p, uint32_t place) {
    const rub_token *last = last_inside(p, place);
    return last && !(last->flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT));
}

bool rub_said_pair_stops(const rub_passage *p, uint32_t place) {
    const rub_token *last = last_inside(p, place);
    if (!last || (last->flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT)))
        return rub_place_kind(p, place + 1) == RUB_PLACE_STOP && place + 1 < p->places.count;
    return p->doc->text[last->start] != ',' && p->doc->text[last->start] != ':';
}

/* "We won," "We won." and the British 'We won', */
bool rub_said_pair_ends_clause(const rub_passage *p, uint32_t place) {
    if (punctuated(p, place) || place + 1 >= p->places.count) return true;
    uint8_t next = rub_place_at(p, place + 1)->kind;
    return next == RUB_PLACE_COMMA || next == RUB_PLACE_STOP;
}

uint32_t rub_said_pair_size(const rub_passage *p, uint32_t place) {
    const rub_pair *pair = rub_place_marks(p, place);
    return pair->inner_end - pair->inner;
}

bool rub_said_pair_asks(const rub_passage *p, uint32_t place) {
    const rub_pair *pair = rub_place_marks(p, place);
    return pair->inner_end > pair->inner &&
           p->doc->text[p->doc->tokens.rows[pair->inner_end - 1].start] == '?';
}

static bool capital_inside(const rub_passage *p, uint32_t place) {
    return p->doc->tokens.rows[rub_place_marks(p, place)->inner].flags & RUB_TOKEN_UPPER_FIRST;
}

uint32_t rub_said_pair_put(const rub_passage *p, uint32_t place) {
    static const char *const put[] = {"put", "puts", NULL};
    uint8_t sign = place > 2 ? rub_place_kind(p, place - 1) : (uint8_t)RUB_PLACE_WORD;
    bool said = (sign == RUB_PLACE_COMMA || sign == RUB_PLACE_COLON) && rub_place_is(p, place - 2, "it") &&
                rub_place_among(p, place - 3, put) && rub_place_together(p, place - 3, place);
    return said ? place - 3 : RUB_NONE;
}

/* To: "Delgado, Art"; an exhibition: "Ten Thousand Doors", Lund : an address, a title. */
bool rub_said_pair_named(const rub_passage *p, uint32_t place) {
    static const char *const heads[] = {"to", "cc", "bcc", "from", "subject", NULL};
    if (place == 2 && rub_place_among(p, 0, heads)) return true;
    return rub_passage_title(p, place) && rub_place_kind(p, place + 1) == RUB_PLACE_COMMA;
}

uint32_t rub_said_pair(const rub_passage *p, uint32_t place) {
    if (!rub_said_pair_holds(p, place) || !rub_said_pair_size(p, place)) return RUB_WEAK;
    if (rub_said_pair_starts(p, place))
        return rub_said_pair_ends_clause(p, place) ? RUB_STRONG_FIRST : RUB_WEAK;
    uint8_t before = rub_place_at(p, place - 1)->kind;
    if (before == RUB_PLACE_COLON && rub_said_pair_named(p, place)) return RUB_WEAK;
    if (before == RUB_PLACE_COLON && rub_said_pair_size(p, place) >= COLON_TOKENS) return RUB_STRONG_COLON;
    if (rub_said_pair_put(p, place) != RUB_NONE) return RUB_STRONG_COMMA;
    if (before == RUB_PLACE_COMMA && place > 1 && rub_place_at(p, place - 2)->maybe &&
        rub_place_at(p, place - 2)->kind == RUB_PLACE_WORD)
        return RUB_STRONG_COMMA;
    bool sentence =
        rub_said_pair_size(p, place) > SENTENCE_TOKENS && capital_inside(p, place) && punctuated(p, place);
    return before == RUB_PLACE_COMMA && sentence ? RUB_STRONG_COMMA : RUB_WEAK;
}

bool rub_said_pair_alone(const rub_passage *p, uint32_t place) {
    return rub_said_pair(p, place) == RUB_STRONG_FIRST && ends_sentence(p, place);
}

bool rub_said_pair_whole(const rub_passage *p, uint32_t place) {
    return rub_said_pair_holds(p, place) && capital_inside(p, place);
}
