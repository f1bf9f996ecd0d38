/* source_name.c - looks for a name that stands where subjects stand: not behind a preposition, not before 's
 * or "and" */
#include "quotes/source_name.h"
#include "model/word_list.h"

static uint64_t lists_of(const rub_source_units *in, uint32_t at) {
    return rub_word_lists(in->doc->model, &in->doc->tokens.rows[in->units[at].token]);
}

/* Words that go with a name: "Polish president", "U.S. District Judge". */
static bool is_title_word(const rub_source_units *in, uint32_t at) {
    rub_source_unit_kind kind = in->units[at].kind;
    if (kind == RUB_SOURCE_UNIT_PEOPLE || kind == RUB_SOURCE_UNIT_NAME) return true;
    return kind == RUB_SOURCE_UNIT_WORD &&
           (rub_source_units_capital(in, at) ||
            lists_of(in, at) & (RUB_IN(TITLE) | RUB_IN(ROLE) | RUB_IN(FAMILY) | RUB_IN(DETERMINER)));
}

static bool is_preposition(const rub_source_units *in, uint32_t at) {
    return in->units[at].kind == RUB_SOURCE_UNIT_STOP && lists_of(in, at) & RUB_IN(PREPOSITION);
}

/* Whose noun phrase begins where a clause may: at the head, behind a comma or another mark. "Judge for
 * Oregon" is a title, "spokesman for Governor" somebody else. */
static bool begins_clause(const rub_source_units *in, uint32_t name) {
    uint32_t first = name;
    while (first > 0 && is_title_word(in, first - 1)) {
        if (first < name && rub_source_units_person(in, first - 1)) return false;
        first--;
    }
    if (!first) return true;
    if (is_preposition(in, first - 1))
        return first < name && in->units[first].kind == RUB_SOURCE_UNIT_NAME && first > 1 &&
               lists_of(in, first - 2) & RUB_IN(TITLE);
    return in->units[first - 1].kind == RUB_SOURCE_UNIT_COMMA ||
           in->units[first - 1].kind == RUB_SOURCE_UNIT_STOP;
}

/* "vetoes", "said", "et al": no noun that a name goes with ("the Cole campaign"). */
static bool is_verb(const rub_source_units *in, uint32_t at) {
    const rub_token *token = &in->doc->tokens.rows[in->units[at].token];
    const char *end = in->doc->text + rub_token_end(token);
    uint64_t lists = lists_of(in, at);
    if (lists & (RUB_IN(ROLE) | RUB_IN(FAMILY) | RUB_IN(GROUP_NOUN))) return false;
    if (lists & (RUB_IN(SPEECH_VERB) | RUB_IN(AUXILIARY))) return true;
    bool et = token->length == 2 && end[-2] == 'e' && end[-1] == 't';
    return et || (token->length > 3 && (end[-1] == 's' || (end[-1] == 'd' && end[-2] == 'e')));
}

static bool is_adverb(const rub_source_units *in, uint32_t at) {
    const rub_token *token = &in->doc->tokens.rows[in->units[at].token];
    const char *end = in->doc->text + rub_token_end(token);
    return token->length > 4 && end[-1] == 'y' && end[-2] == 'l';
}

/* "Tavro arrests a thief" is no noun phrase that the name goes with: "Tavro sales managers". */
static bool ends_as_noun(const rub_source_units *in) {
    return lists_of(in, in->count - 1) & (RUB_IN(ROLE) | RUB_IN(FAMILY) | RUB_IN(GROUP_NOUN));
}

/* "Cole vetoes", "Cole suddenly vetoes", "Cole, 42," and "Cole" at the end; not "Cole's" nor "Cole and Dorn".
 */
static bool ends_well(const rub_source_units *in, uint32_t name, bool person) {
    if (name + 1 == in->count) return true;
    rub_source_unit_kind next = in->units[name + 1].kind;
    if (next == RUB_SOURCE_UNIT_COMMA) return true;
    if (next != RUB_SOURCE_UNIT_WORD || rub_source_units_capital(in, name + 1)) return false;
    uint32_t verb = name + 1 + (name + 2 < in->count && is_adverb(in, name + 1));
    return is_verb(in, verb) && (person || (verb + 1 < in->count && !ends_as_noun(in)));
}

/* "Justices A, B and C" are several. */
static bool is_list(const rub_source_units *in) {
    for (uint32_t i = 0; i + 1 < in->count; i++) {
        if (in->units[i].kind != RUB_SOURCE_UNIT_AND) continue;
        for (uint32_t k = i + 1; k < in->count && k < i + 4; k++)
            if (in->units[k].kind == RUB_SOURCE_UNIT_NAME) return true;
    }
    return false;
}

static bool may_speak(const rub_source_units *in, uint32_t at, bool person) {
    if (in->units[at].kind != RUB_SOURCE_UNIT_NAME || rub_source_units_person(in, at) != person) return false;
    uint32_t type = in->doc->mentions.rows[in->units[at].mention].type;
    bool acts =
        type == RUB_ORG || (type == RUB_GPE && at + 1 < in->count); /* "Norway vetoes"; not "in Oslo" */
    if (!person && !acts) return false;
    return begins_clause(in, at) && ends_well(in, at, person);
}

static uint32_t subject(const rub_source_units *in, bool last, bool person) {
    uint32_t found = in->count;
    for (uint32_t i = 0; i < in->count; i++)
        if ((last || found == in->count) && may_speak(in, i, person)) found = i;
    return found;
}

/* "numbers reported by Nordnyt"; but "traders interviewed by Nordnyt" speak for themselves. */
static uint32_t behind_by(const rub_source_units *in) {
    for (uint32_t i = 1; i + 1 < in->count; i++) {
        if (rub_source_units_word(in, i) != in->known->hash[RUB_WORD_by]) continue;
        if (!(lists_of(in, i - 1) & RUB_IN(SPEECH_VERB)) || (i > 1 && lists_of(in, i - 2) & RUB_IN(ROLE)))
            continue;
        uint32_t end = rub_source_units_end(in, i + 1);
        if (end > i + 1 && in->units[end - 1].kind == RUB_SOURCE_UNIT_NAME) return end - 1;
    }
    return in->count;
}

/* "A spokesman for the contractor, Fenn & Sons": the firm is whose spokesman he is. */
static bool is_person_noun(const rub_source_units *in) {
    uint32_t end = rub_source_units_end(in, 0);
    return end && lists_of(in, end - 1) & (RUB_IN(ROLE) | RUB_IN(FAMILY));
}

/* "Norway's", "Cole's tweet included", "Cole's earlier": what is said is the owner's. */
static uint32_t owner(const rub_source_units *in) {
    for (uint32_t i = in->count; i-- > 1;) {
        if (in->units[i].kind != RUB_SOURCE_UNIT_POSSESSIVE || in->units[i - 1].kind != RUB_SOURCE_UNIT_NAME)
            continue;
        uint32_t end = rub_source_units_end(in, i + 1);
        for (uint32_t k = i + 1; k < end; k++)
            if (rub_vocabulary_among(in->known, rub_source_units_word(in, k), RUB_WORD_statement,
                                     RUB_WORD_video))
                return i - 1;
        return i + 1 == in->count && begins_clause(in, i - 1) ? i - 1 : in->count;
    }
    return in->count;
}

/* "the office of the High Commissioner", "the leadership of Tavro": a part that speaks for the whole; people
 * of it ("members of Tavro") do not. */
static uint32_t whole_of_part(const rub_source_units *in) {
    uint32_t end = rub_source_units_end(in, 0);
    if (!end || end + 1 >= in->count || !rub_source_units_of(in, end)) return in->count;
    static const char *const parts[] = {"office",  "leadership",   "edition",     "arm",    "branch", "wing",
                                        "account", "headquarters", "secretariat", "bureau", NULL};
    if (!rub_token_among(in->doc->text, &in->doc->tokens.rows[in->units[end - 1].token], parts))
        return in->count;
    uint32_t last = rub_source_units_end(in, end + 1);
    bool name = last > end + 1 && in->units[last - 1].kind == RUB_SOURCE_UNIT_NAME;
    return name && !rub_source_units_person(in, last - 1) ? last - 1 : in->count;
}

uint32_t rub_source_name_of(const rub_source_units *in, bool last) {
    if (is_list(in)) return in->count;
    uint32_t found = subject(in, last, true);
    if (found == in->count && !is_person_noun(in)) found = subject(in, last, false);
    if (found == in->count) found = behind_by(in);
    if (found == in->count) found = whole_of_part(in);
    return found < in->count ? found : owner(in);
}
