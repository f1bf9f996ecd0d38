/* source.c - the head of a source phrase: who, if anybody, of the names in it speaks */
#include "quotes/source.h"
#include "model/word_list.h"

#include "document.h"
#include "quotes/source_name.h"
#include "quotes/source_unit.h"
#include "text/fold.h"

#include <string.h>

/* ---- answers ---- */

static rub_source nobody(void) {
    rub_source source = {RUB_SOURCE_NOBODY, RUB_NONE, RUB_NONE, {RUB_NONE, RUB_NONE}};
    return source;
}

static rub_source named(const rub_source_units *in, uint32_t at) {
    rub_source source = nobody();
    source.kind = in->units[at].kind == RUB_SOURCE_UNIT_PEOPLE ? RUB_SOURCE_COUNTRY : RUB_SOURCE_NAME;
    source.mention = in->units[at].mention;
    return source;
}

static rub_source a_people(const rub_source_units *in, uint32_t at) {
    rub_source source = named(in, at);
    source.kind = RUB_SOURCE_NAME;
    return source;
}

static rub_source by_head(const rub_source_units *in, uint32_t from, uint32_t head, rub_source_kind kind) {
    rub_source source = nobody();
    source.kind = kind;
    source.head = in->units[head].token;
    source.tokens = (rub_span){in->units[from].token, source.head + 1};
    return source;
}

/* ---- persons behind titles ---- */

/* "the speaker", "a spokesman", "his lawyer": a noun phrase, not a bare title. */
static bool determined(const rub_source_units *in) {
    return rub_vocabulary_among(in->known, rub_source_units_word(in, 0), RUB_WORD_a, RUB_WORD_the) ||
           rub_vocabulary_among(in->known, rub_source_units_word(in, 0), RUB_WORD_he, RUB_WORD_this);
}

static bool is_title(const rub_source_units *in, uint32_t at) {
    const rub_token *token = &in->doc->tokens.rows[in->units[at].token];
    return in->units[at].kind == RUB_SOURCE_UNIT_WORD &&
           rub_word_lists(in->doc->model, token) & RUB_IN(TITLE);
}

/* "Minister for Foreign Affairs | Ada Roe", "Secretary for Health Dr | Ada Roe": an office, whose field has a
 * capital; not "Secretary for President Ada Roe". */
static bool is_charge(const rub_source_units *in, uint32_t stop, uint32_t person) {
    uint32_t field = person - is_title(in, person - 1);
    return stop && is_title(in, stop - 1) && stop + 1 < field &&
           in->units[field - 1].kind == RUB_SOURCE_UNIT_WORD && rub_source_units_capital(in, stop + 1) &&
           !determined(in);
}

/* "U.S. Secretary of State Antony Blinken", "Vice President and candidate Kamala Harris", "the OIC
 * secretary-general, Ekmeleddin Ihsanoglu": the person at the end, if only titles stand before, also
 * "District Judge for Oregon John Roe"; not "a spokesman for President Joe Biden". */
static uint32_t last_person(const rub_source_units *in, uint32_t head) {
    uint32_t last = rub_source_units_trim(in, 0, in->count), from = last;
    if (!last || !rub_source_units_person(in, last - 1)) return in->count;
    while (from > 0 && in->units[from - 1].kind != RUB_SOURCE_UNIT_COMMA) from--;
    bool free_title = from || !determined(in) || rub_source_units_capital(in, head);
    if (last > 1 && in->units[last - 2].kind == RUB_SOURCE_UNIT_NAME &&
        !rub_source_units_person(in, last - 2) && !determined(in))
        return last - 1;
    if (last > 2 && in->units[last - 3].kind == RUB_SOURCE_UNIT_NAME && is_title(in, last - 2))
        return last - 1;
    for (uint32_t i = from; i + 1 < last; i++) {
        if (in->units[i].kind == RUB_SOURCE_UNIT_STOP && !is_charge(in, i, last - 1) &&
            (!rub_source_units_of(in, i) || !free_title || from))
            return in->count;
        if (in->units[i].kind == RUB_SOURCE_UNIT_AND && in->units[i - (i > 0)].kind == RUB_SOURCE_UNIT_NAME)
            return in->count;
    }
    return last - 1;
}

/* "the French news agency, AFP", "the contractor, Diarra & Fils": an organization behind the noun that it is.
 * "A spokesman for the group, Hamas" is somebody in it. */
static bool is_apposed_thing(const rub_source_units *in, uint32_t end, uint32_t comma, uint32_t name) {
    uint64_t head = rub_word_lists(in->doc->model, &in->doc->tokens.rows[in->units[end - 1].token]);
    return in->units[name].kind == RUB_SOURCE_UNIT_NAME &&
           in->doc->mentions.rows[in->units[name].mention].type == RUB_ORG &&
           (comma == end || head & RUB_IN(GROUP_NOUN) ||
            !(head & (RUB_IN(ROLE) | RUB_IN(TITLE) | RUB_IN(FAMILY))));
}

static uint32_t apposed(const rub_source_units *in, uint32_t end) {
    for (uint32_t i = end; i < in->count; i++) {
        if (in->units[i].kind != RUB_SOURCE_UNIT_COMMA) continue;
        uint32_t stop = rub_source_units_trim(in, i + 1, rub_source_units_end(in, i + 1));
        if (stop > i + 1 && rub_source_units_person(in, stop - 1)) return stop - 1;
        if (stop > i + 1 && is_apposed_thing(in, end, i, stop - 1)) return stop - 1;
    }
    return in->count;
}

/* "The official Xinhua news agency", "the Washington Post newspaper"; but "the U.N. agency" is one of many.
 */
static uint32_t named_group(const rub_source_units *in, uint32_t from, uint32_t end) {
    uint32_t at = end - 1;
    if (!rub_vocabulary_among(in->known, rub_source_units_word(in, at), RUB_WORD_company,
                              RUB_WORD_institution))
        return in->count;
    if (at > from && in->units[at - 1].kind == RUB_SOURCE_UNIT_WORD && !rub_source_units_capital(in, at - 1))
        at--;
    if (at == from || in->units[at - 1].kind != RUB_SOURCE_UNIT_NAME) return in->count;
    uint32_t word = rub_fold_token(in->doc->text, &in->doc->tokens.rows[in->units[at - 1].token]);
    if (rub_vocabulary_among(in->known, word, RUB_WORD_united, RUB_WORD_ussr)) return in->count;
    return in->doc->mentions.rows[in->units[at - 1].mention].type == RUB_ORG ? at - 1 : in->count;
}

/* ---- what is written stands for who issued it ---- */

/* The name, pronoun or noun behind "by" or "from": "a report on Wednesday by UpGuard", "a statement from the
 * group". */
static rub_source behind_by(const rub_source_units *in, uint32_t from) {
    for (uint32_t i = from; i + 1 < in->count; i++) {
        uint32_t word = rub_source_units_word(in, i);
        if (in->units[i].kind != RUB_SOURCE_UNIT_STOP) continue;
        if (word != in->known->hash[RUB_WORD_by] && word != in->known->hash[RUB_WORD_from] &&
            (i != from || !rub_source_units_of(in, i)))
            continue;
        uint32_t end = rub_source_units_end(in, i + 1);
        if (end == i + 1) continue;
        if (in->units[end - 1].kind == RUB_SOURCE_UNIT_NAME) return named(in, end - 1);
        uint32_t group = named_group(in, i + 1, end);
        if (group < in->count) return named(in, group);
        if (in->units[end - 1].kind == RUB_SOURCE_UNIT_WORD && !rub_source_units_of(in, i))
            return by_head(in, i + 1, end - 1, RUB_SOURCE_NOMINAL);
    }
    return nobody();
}

static bool belongs(const rub_source_units *in, uint32_t at, uint32_t head) {
    if (in->units[at + 1].kind == RUB_SOURCE_UNIT_POSSESSIVE) return true;
    bool pressed = at + 2 == head && in->units[at + 1].kind == RUB_SOURCE_UNIT_WORD &&
                   !rub_source_units_capital(in, at + 1); /* "an AEW press release" */
    return (at + 1 == head || pressed) && in->doc->mentions.rows[in->units[at].mention].type != RUB_GPE;
}

/* "Part of Trump's tweet", "the agency's report", "a NORAD statement", "its website". */
static rub_source issuer(const rub_source_units *in, uint32_t from, uint32_t end) {
    for (uint32_t i = from; i < end; i++)
        if (rub_vocabulary_among(in->known, rub_source_units_word(in, i), RUB_WORD_he, RUB_WORD_their))
            return by_head(in, i, i, RUB_SOURCE_PRONOUN);
    rub_source by = behind_by(in, end);
    if (by.kind != RUB_SOURCE_NOBODY) return by;
    uint32_t owner = rub_source_units_last(in, RUB_SOURCE_UNIT_NAME, from, end - 1);
    for (uint32_t i = from; i + 1 < end; i++) /* "RIAA's DMCA notice" is RIAA's */
        if (in->units[i].kind == RUB_SOURCE_UNIT_NAME && in->units[i + 1].kind == RUB_SOURCE_UNIT_POSSESSIVE)
            owner = i;
    if (owner < end - 1 && belongs(in, owner, end - 1)) return named(in, owner);
    uint32_t possessive = rub_source_units_last(in, RUB_SOURCE_UNIT_POSSESSIVE, from, end);
    if (possessive < end && possessive > from && in->units[possessive - 1].kind == RUB_SOURCE_UNIT_WORD)
        return by_head(in, from, possessive - 1, RUB_SOURCE_NOMINAL);
    return nobody();
}

/* "the U.S. State Department's Annual Report": a title is no speaker, its owner is. */
static rub_source owner_of_title(const rub_source_units *in, uint32_t at) {
    uint32_t type = in->doc->mentions.rows[in->units[at].mention].type;
    if (type != RUB_WORK_OF_ART && type != RUB_LAW) return named(in, at);
    for (uint32_t i = at; i > 1; i--)
        if (in->units[i - 1].kind == RUB_SOURCE_UNIT_POSSESSIVE &&
            in->units[i - 2].kind == RUB_SOURCE_UNIT_NAME)
            return named(in, i - 2);
    return named(in, at);
}

/* "the German government", "Hong Kong's government", "the government of Nepal". */
static rub_source governed(const rub_source_units *in, uint32_t from, uint32_t end) {
    uint32_t owner = rub_source_units_last(in, RUB_SOURCE_UNIT_NAME, from, end);
    if (owner == end) owner = rub_source_units_last(in, RUB_SOURCE_UNIT_PEOPLE, from, end);
    if (owner < end) return rub_source_units_person(in, owner) ? nobody() : named(in, owner);
    if (end + 1 < in->count && rub_source_units_of(in, end)) {
        uint32_t next = rub_source_units_end(in, end + 1);
        if (next > end + 1 && in->units[next - 1].kind == RUB_SOURCE_UNIT_NAME &&
            !rub_source_units_person(in, next - 1))
            return named(in, next - 1);
    }
    return nobody();
}

/* ---- the phrase ---- */

static bool is_pronoun(const rub_source_units *in, uint32_t at) {
    return rub_vocabulary_among(in->known, rub_source_units_word(in, at), RUB_WORD_he, RUB_WORD_which);
}

/* "the kingdom of Saudi Arabia" is the name behind. */
static bool is_kind_of_place(const rub_source_units *in, uint32_t end) {
    if (end + 2 != in->count || !rub_source_units_of(in, end) ||
        in->units[end + 1].kind != RUB_SOURCE_UNIT_NAME)
        return false;
    return rub_vocabulary_among(in->known, rub_source_units_word(in, end - 1), RUB_WORD_state,
                                RUB_WORD_province) ||
           rub_source_units_word(in, end - 1) == in->known->hash[RUB_WORD_kingdom];
}

static bool is_written(const rub_source_units *in, uint32_t at) {
    return rub_vocabulary_among(in->known, rub_source_units_word(in, at), RUB_WORD_statement, RUB_WORD_video);
}

static bool is_participle(const rub_source_units *in, uint32_t at) {
    const rub_token *token = &in->doc->tokens.rows[in->units[at].token];
    const char *end = in->doc->text + rub_token_end(token);
    return in->units[at].kind == RUB_SOURCE_UNIT_WORD && token->length > 4 && end[-1] == 'd' &&
           end[-2] == 'e';
}

/* "a memo posted online" ends with "memo": what is written, before how it came about. */
static uint32_t without_participle(const rub_source_units *in, uint32_t end) {
    for (uint32_t i = 1; i + 1 < end; i++)
        if (is_written(in, i) && is_participle(in, i + 1)) return i + 1;
    return end;
}

/* The phrase's noun is no name: what does it stand for? */
static rub_source by_noun(const rub_source_units *in, uint32_t end) {
    end = without_participle(in, end);
    uint32_t head = end - 1, word = rub_source_units_word(in, head);
    if (rub_vocabulary_among(in->known, word, RUB_WORD_police, RUB_WORD_people)) return nobody();
    if (is_kind_of_place(in, end)) return named(in, end + 1);
    if (is_written(in, head)) {
        rub_source source = issuer(in, 0, end);
        if (source.kind != RUB_SOURCE_NOBODY) return source;
    }
    if (rub_vocabulary_among(in->known, word, RUB_WORD_government, RUB_WORD_administration))
        return governed(in, 0, end);
    return by_head(in, 0, head, RUB_SOURCE_NOMINAL);
}

/* "Biden and Sanders" are two speakers; "Jaafari and fellow legislators" is Jaafari first of all. */
static bool is_two(const rub_source_units *in, uint32_t end) {
    if (end + 1 >= in->count || in->units[end].kind != RUB_SOURCE_UNIT_AND) return false;
    uint32_t next = rub_source_units_end(in, end + 1);
    return next > end + 1 && in->units[next - 1].kind == RUB_SOURCE_UNIT_NAME;
}

/* "Murphy claimed she": the phrase went on too far. */
static uint32_t name_before_verb(const rub_source_units *in) {
    for (uint32_t i = 0; i + 1 < in->count && in->units[i].kind != RUB_SOURCE_UNIT_STOP; i++) {
        if (in->units[i].kind != RUB_SOURCE_UNIT_NAME || in->units[i + 1].kind != RUB_SOURCE_UNIT_WORD ||
            rub_source_units_capital(in, i + 1))
            continue;
        const rub_token *verb = &in->doc->tokens.rows[in->units[i + 1].token];
        if (rub_word_lists(in->doc->model, verb) & RUB_IN(SPEECH_VERB) &&
            !(rub_word_lists(in->doc->model, verb) & RUB_IN(ROLE)))
            return i;
    }
    return in->count;
}

static bool is_adverb(const rub_source_units *in, uint32_t at) {
    const rub_token *token = &in->doc->tokens.rows[in->units[at].token];
    const char *text = in->doc->text + token->start;
    if (token->length > 4 && text[token->length - 2] == 'l' && text[token->length - 1] == 'y') return true;
    return (token->length == 7 && !memcmp(text, "further", 7)) ||
           (token->length == 4 && !memcmp(text, "also", 4));
}

/* "Tavro issued a report which", "Norway recalls its envoy", "Tavro further": a name, then what it does. */
static uint32_t name_before_deed(const rub_source_units *in, uint32_t end) {
    uint32_t at = rub_source_units_word(in, 0) == in->known->hash[RUB_WORD_the] ? 1 : 0;
    if (at + 1 >= end || in->units[at].kind != RUB_SOURCE_UNIT_NAME ||
        in->units[at + 1].kind != RUB_SOURCE_UNIT_WORD || rub_source_units_capital(in, at + 1))
        return in->count;
    if (at + 2 == end) return is_adverb(in, at + 1) ? at : in->count;
    uint32_t object = rub_source_units_word(in, at + 2);
    bool article = rub_vocabulary_among(in->known, object, RUB_WORD_a, RUB_WORD_the) ||
                   rub_vocabulary_among(in->known, object, RUB_WORD_his, RUB_WORD_its) ||
                   object == in->known->hash[RUB_WORD_their];
    return article || is_participle(in, at + 1) ? at : in->count;
}

/* "Republicans", "the Kurds": a people speaks as a whole. */
static bool is_people(const rub_source_units *in, uint32_t end) {
    bool article = end == 2 && rub_source_units_word(in, 0) == in->known->hash[RUB_WORD_the];
    return end == in->count && (end == 1 || article) && in->units[end - 1].kind == RUB_SOURCE_UNIT_PEOPLE;
}

/* "he pointed to a figure": the pronoun alone speaks; "his statement" and "he and others" are other matters.
 */
static bool is_subject(const rub_source_units *in, uint32_t at, uint32_t end) {
    const uint32_t *hash = in->known->hash;
    uint32_t word = rub_source_units_word(in, at);
    bool joined = end < in->count && in->units[end].kind == RUB_SOURCE_UNIT_AND;
    return !joined && (word == hash[RUB_WORD_he] || word == hash[RUB_WORD_she] || word == hash[RUB_WORD_it]);
}

static rub_source read(const rub_source_units *in) {
    uint32_t end = rub_source_units_trim(in, 0, rub_source_units_end(in, 0)), at;
    if (!end) return in->count && (at = last_person(in, 0)) < in->count ? named(in, at) : nobody();
    if (in->units[0].kind == RUB_SOURCE_UNIT_WORD &&
        (is_subject(in, 0, end) || (end == 1 && is_pronoun(in, 0))))
        return by_head(in, 0, 0, RUB_SOURCE_PRONOUN);
    if (is_people(in, end)) return a_people(in, end - 1);
    if (in->units[end - 1].kind == RUB_SOURCE_UNIT_NAME && is_two(in, end)) return nobody();
    if (in->units[end - 1].kind == RUB_SOURCE_UNIT_NAME &&
        (rub_source_units_person(in, end - 1) || last_person(in, end - 1) == in->count))
        return owner_of_title(in, end - 1);
    if ((at = last_person(in, end - 1)) < in->count) return named(in, at);
    if ((at = name_before_verb(in)) < in->count || (at = name_before_deed(in, end)) < in->count)
        return named(in, at);
    if (is_subject(in, in->count - 1, in->count))
        return by_head(in, in->count - 1, in->count - 1, RUB_SOURCE_PRONOUN);
    if ((at = apposed(in, end)) < in->count) return named(in, at);
    if ((at = named_group(in, 0, end)) < in->count) return named(in, at);
    return in->units[end - 1].kind == RUB_SOURCE_UNIT_WORD || without_participle(in, end) < end
               ? by_noun(in, end)
               : nobody();
}

/* What the phrase's own grammar does not tell, a name that can be a subject does. */
static rub_source read_or_search(const rub_source_units *in, bool cue_follows) {
    rub_source source = read(in);
    if (source.kind != RUB_SOURCE_NOBODY) return source;
    uint32_t at = rub_source_name_of(in, cue_follows);
    return at < in->count ? named(in, at) : source;
}

/* "the 74-year-old": a value that stands for somebody. */
static rub_source aged(const rub_doc *doc, const rub_vocabulary *known, rub_span span) {
    rub_span tokens = rub_doc_tokens_in(doc, span);
    rub_source source = nobody();
    if (tokens.end - tokens.start < 4 || doc->tokens.rows[tokens.start].word != known->hash[RUB_WORD_the])
        return source;
    const rub_token *last = &doc->tokens.rows[tokens.end - 1];
    bool old = last->length == 3 && !memcmp(doc->text + last->start, "old", 3);
    if (!old || !(doc->tokens.rows[tokens.start + 1].flags & RUB_TOKEN_DIGIT)) return source;
    return (rub_source){RUB_SOURCE_NOMINAL, RUB_NONE, tokens.end - 1, tokens};
}

rub_source rub_source_read(const rub_doc *doc, const rub_vocabulary *known, rub_span span, bool cue_follows) {
    rub_source age = aged(doc, known, span);
    if (age.kind == RUB_SOURCE_NOMINAL) return age;
    rub_source_units in;
    rub_source_units_open(&in, doc, known, span);
    return in.count < RUB_SOURCE_UNITS_MAX ? read_or_search(&in, cue_follows) : nobody();
}

uint32_t rub_source_name(const rub_doc *doc, const rub_vocabulary *known, rub_span span, bool cue_follows) {
    rub_source_units in;
    rub_source_units_open(&in, doc, known, span);
    uint32_t at = in.count < RUB_SOURCE_UNITS_MAX ? rub_source_name_of(&in, cue_follows) : in.count;
    return at < in.count ? in.units[at].mention : RUB_NONE;
}
