/* source.c - the head of a source phrase: who, if anybody, of the names in it speaks */
#include "source.h"

#include "locate.h"

#define UNITS_MAX 32u      /* a longer phrase is no source that can be understood */

/* A phrase as units: a name is one, whatever its words are. */
typedef enum unit_kind { WORD, NAME, PEOPLE, VALUE, COMMA, STOP, AND, POSSESSIVE } unit_kind;
typedef struct unit { unit_kind kind; uint32_t token, mention; } unit;
typedef struct phrase {
    const rub_doc *doc;
    const rub_vocabulary *known;
    unit units[UNITS_MAX];
    uint32_t count;
} phrase;

/* ---- units ---- */

static unit_kind kind_of_token(const phrase *in, const rub_token *token) {
    char first = in->doc->text[token->start];
    if (token->flags & RUB_TOKEN_CLITIC) return POSSESSIVE;
    if (token->word == in->known->hash[RUB_WORD_and] || token->word == in->known->hash[RUB_WORD_or]) return AND;
    if (rub_word_among(in->known, token->word, RUB_WORD_of, RUB_WORD_with)) return STOP;
    if (rub_word_among(in->known, token->word, RUB_WORD_who, RUB_WORD_including)) return STOP;
    if (first == ',' || first == '(' || first == ')') return COMMA;
    return token->flags & RUB_TOKEN_PUNCT && first != '-' && first != '&' && first != '"' ? STOP : WORD;
}

static unit_kind kind_of_mention(const rub_mention *mention) {
    if (mention->type >= RUB_DATE) return VALUE;
    return mention->type == RUB_NORP || mention->type == RUB_LANGUAGE ? PEOPLE : NAME;
}

static void read_units(phrase *in, rub_span span) {
    rub_span tokens = rub_locate_tokens(in->doc, span);
    uint32_t mention = rub_locate_mention(in->doc, span.start);
    for (uint32_t i = tokens.start; i < tokens.end && in->count < UNITS_MAX;) {
        const rub_token *token = &in->doc->tokens.rows[i];
        const rub_mention *row = mention < in->doc->mentions.count ? &in->doc->mentions.rows[mention] : NULL;
        bool named = row && token->start >= row->start;
        in->units[in->count++] = (unit){named ? kind_of_mention(row) : kind_of_token(in, token), i, named ? mention : RUB_NONE};
        if (!named) i++;
        else for (mention++; i < tokens.end && in->doc->tokens.rows[i].start < row->end; i++) {}
    }
}

static uint32_t word_at(const phrase *in, uint32_t at) {
    return in->doc->tokens.rows[in->units[at].token].word;
}

static bool is_person(const phrase *in, uint32_t at) {
    return in->units[at].kind == NAME && in->doc->mentions.rows[in->units[at].mention].type == RUB_PERSON;
}

/* The end of the noun phrase that begins at `from`: before a comma, a preposition, "and". */
static uint32_t phrase_end(const phrase *in, uint32_t from) {
    while (from < in->count && in->units[from].kind != COMMA && in->units[from].kind != STOP && in->units[from].kind != AND) from++;
    return from;
}

/* Values, quotation marks and hyphens at an end say nothing: "Jane Roe, 42". */
static uint32_t trim(const phrase *in, uint32_t from, uint32_t end) {
    while (end > from && in->units[end - 1].kind == VALUE) end--;
    return end;
}

/* ---- answers ---- */

static rub_source nobody(void) {
    rub_source source = {RUB_SOURCE_NOBODY, RUB_NONE, RUB_NONE, {RUB_NONE, RUB_NONE}};
    return source;
}

static rub_source named(const phrase *in, uint32_t at) {
    rub_source source = nobody();
    source.kind = in->units[at].kind == PEOPLE ? RUB_SOURCE_COUNTRY : RUB_SOURCE_NAME;
    source.mention = in->units[at].mention;
    return source;
}

static rub_source a_people(const phrase *in, uint32_t at) {
    rub_source source = named(in, at);
    source.kind = RUB_SOURCE_NAME;
    return source;
}

static rub_source by_head(const phrase *in, uint32_t from, uint32_t head, rub_source_kind kind) {
    rub_source source = nobody();
    source.kind = kind;
    source.head = in->units[head].token;
    source.tokens = (rub_span){in->units[from].token, source.head + 1};
    return source;
}

/* The last unit of this kind in [from, end), or `end`. */
static uint32_t last_of(const phrase *in, unit_kind kind, uint32_t from, uint32_t end) {
    for (uint32_t i = end; i > from; i--)
        if (in->units[i - 1].kind == kind) return i - 1;
    return end;
}

/* ---- persons behind titles ---- */

static bool is_of(const phrase *in, uint32_t at) {
    return in->units[at].kind == STOP && word_at(in, at) == in->known->hash[RUB_WORD_of];
}

/* "the speaker", "a spokesman", "his lawyer": a noun phrase, not a bare title. */
static bool determined(const phrase *in) {
    return rub_word_among(in->known, word_at(in, 0), RUB_WORD_a, RUB_WORD_the) ||
           rub_word_among(in->known, word_at(in, 0), RUB_WORD_he, RUB_WORD_this);
}

static bool capitalized(const phrase *in, uint32_t at) {
    return in->doc->tokens.rows[in->units[at].token].flags & RUB_TOKEN_UPPER_FIRST;
}

/* "U.S. Secretary of State Antony Blinken", "Vice President and candidate Kamala Harris", "the OIC secretary-general,
 * Ekmeleddin Ihsanoglu": the person at the end, if only titles stand before, also "District Judge for Oregon John Roe"; not "a spokesman for President Joe Biden". */
static uint32_t last_person(const phrase *in, uint32_t head) {
    uint32_t last = trim(in, 0, in->count), from = last;
    if (!last || !is_person(in, last - 1)) return in->count;
    while (from > 0 && in->units[from - 1].kind != COMMA) from--;
    bool free_title = from || !determined(in) || capitalized(in, head);
    if (last > 1 && in->units[last - 2].kind == NAME && !is_person(in, last - 2) && !determined(in)) return last - 1;
    for (uint32_t i = from; i + 1 < last; i++) {
        if (in->units[i].kind == STOP && (!is_of(in, i) || !free_title || from)) return in->count;
        if (in->units[i].kind == AND && in->units[i - (i > 0)].kind == NAME) return in->count;
    }
    return last - 1;
}

/* "the French news agency, AFP", "Iran's state news agency (IRNA)": an organization behind the noun that it is. */
static uint32_t apposed(const phrase *in, uint32_t end) {
    bool group = rub_word_among(in->known, word_at(in, end - 1), RUB_WORD_company, RUB_WORD_institution) ||
                 rub_word_among(in->known, word_at(in, end - 1), RUB_WORD_website, RUB_WORD_site);
    for (uint32_t i = end; i < in->count; i++) {
        if (in->units[i].kind != COMMA) continue;
        uint32_t stop = trim(in, i + 1, phrase_end(in, i + 1));
        if (stop > i + 1 && is_person(in, stop - 1)) return stop - 1;
        if (group && stop == i + 2 && in->units[i + 1].kind == NAME) return i + 1;
    }
    return in->count;
}

/* "The official Xinhua news agency", "the Washington Post newspaper"; but "the U.N. agency" is one of many. */
static uint32_t named_group(const phrase *in, uint32_t from, uint32_t end) {
    uint32_t at = end - 1;
    if (!rub_word_among(in->known, word_at(in, at), RUB_WORD_company, RUB_WORD_institution)) return in->count;
    if (at > from && in->units[at - 1].kind == WORD && !capitalized(in, at - 1)) at--;
    if (at == from || in->units[at - 1].kind != NAME) return in->count;
    const rub_mention *mention = &in->doc->mentions.rows[in->units[at - 1].mention];
    return mention->type == RUB_ORG && mention->end - mention->start > 4 ? at - 1 : in->count;
}

/* ---- what is written stands for who issued it ---- */

/* The name, pronoun or noun behind "by" or "from": "a report on Wednesday by UpGuard", "a statement from the group". */
static rub_source behind_by(const phrase *in, uint32_t from) {
    for (uint32_t i = from; i + 1 < in->count; i++) {
        uint32_t word = word_at(in, i);
        if (in->units[i].kind != STOP) continue;
        if (word != in->known->hash[RUB_WORD_by] && word != in->known->hash[RUB_WORD_from] && (i != from || !is_of(in, i))) continue;
        uint32_t end = phrase_end(in, i + 1);
        if (end == i + 1) continue;
        if (in->units[end - 1].kind == NAME) return named(in, end - 1);
        uint32_t group = named_group(in, i + 1, end);
        if (group < in->count) return named(in, group);
        if (in->units[end - 1].kind == WORD && !is_of(in, i)) return by_head(in, i + 1, end - 1, RUB_SOURCE_NOMINAL);
    }
    return nobody();
}

static bool belongs(const phrase *in, uint32_t at, uint32_t head) {
    if (in->units[at + 1].kind == POSSESSIVE) return true;
    return at + 1 == head && in->doc->mentions.rows[in->units[at].mention].type != RUB_GPE;
}

/* "Part of Trump's tweet", "the agency's report", "a NORAD statement", "its website". */
static rub_source issuer(const phrase *in, uint32_t from, uint32_t end) {
    for (uint32_t i = from; i < end; i++)
        if (rub_word_among(in->known, word_at(in, i), RUB_WORD_he, RUB_WORD_their)) return by_head(in, i, i, RUB_SOURCE_PRONOUN);
    rub_source by = behind_by(in, end);
    if (by.kind != RUB_SOURCE_NOBODY) return by;
    uint32_t owner = last_of(in, NAME, from, end - 1);
    if (owner < end - 1 && belongs(in, owner, end - 1)) return named(in, owner);
    uint32_t possessive = last_of(in, POSSESSIVE, from, end);
    if (possessive < end && possessive > from && in->units[possessive - 1].kind == WORD)
        return by_head(in, from, possessive - 1, RUB_SOURCE_NOMINAL);
    return nobody();
}

/* "the U.S. State Department's Annual Report": a title is no speaker, its owner is. */
static rub_source owner_of_title(const phrase *in, uint32_t at) {
    uint32_t type = in->doc->mentions.rows[in->units[at].mention].type;
    if (type != RUB_WORK_OF_ART && type != RUB_LAW) return named(in, at);
    for (uint32_t i = at; i > 1; i--)
        if (in->units[i - 1].kind == POSSESSIVE && in->units[i - 2].kind == NAME) return named(in, i - 2);
    return named(in, at);
}

/* "the German government", "Hong Kong's government", "the government of Nepal". */
static rub_source governed(const phrase *in, uint32_t from, uint32_t end) {
    uint32_t owner = last_of(in, NAME, from, end);
    if (owner == end) owner = last_of(in, PEOPLE, from, end);
    if (owner < end) return is_person(in, owner) ? nobody() : named(in, owner);
    if (end + 1 < in->count && is_of(in, end)) {
        uint32_t next = phrase_end(in, end + 1);
        if (next > end + 1 && in->units[next - 1].kind == NAME && !is_person(in, next - 1)) return named(in, next - 1);
    }
    return nobody();
}

/* ---- the phrase ---- */

static bool is_pronoun(const phrase *in, uint32_t at) {
    return rub_word_among(in->known, word_at(in, at), RUB_WORD_he, RUB_WORD_which);
}

/* "the kingdom of Saudi Arabia" is the name behind. */
static bool is_kind_of_place(const phrase *in, uint32_t end) {
    if (end + 2 != in->count || !is_of(in, end) || in->units[end + 1].kind != NAME) return false;
    return rub_word_among(in->known, word_at(in, end - 1), RUB_WORD_state, RUB_WORD_province) ||
           word_at(in, end - 1) == in->known->hash[RUB_WORD_kingdom];
}

/* The phrase's noun is no name: what does it stand for? */
static rub_source by_noun(const phrase *in, uint32_t end) {
    uint32_t head = end - 1, word = word_at(in, head);
    if (rub_word_among(in->known, word, RUB_WORD_police, RUB_WORD_people)) return nobody();
    if (is_kind_of_place(in, end)) return named(in, end + 1);
    if (rub_word_among(in->known, word, RUB_WORD_statement, RUB_WORD_video)) {
        rub_source source = issuer(in, 0, end);
        if (source.kind != RUB_SOURCE_NOBODY) return source;
    }
    if (rub_word_among(in->known, word, RUB_WORD_government, RUB_WORD_administration)) return governed(in, 0, end);
    return by_head(in, 0, head, RUB_SOURCE_NOMINAL);
}

/* "Biden and Sanders" are two speakers; "Jaafari and fellow legislators" is Jaafari first of all. */
static bool is_two(const phrase *in, uint32_t end) {
    if (end + 1 >= in->count || in->units[end].kind != AND) return false;
    uint32_t next = phrase_end(in, end + 1);
    return next > end + 1 && in->units[next - 1].kind == NAME;
}

/* "Murphy claimed she": the phrase went on too far. */
static uint32_t name_before_verb(const phrase *in) {
    for (uint32_t i = 0; i + 1 < in->count && in->units[i].kind != STOP; i++) {
        if (in->units[i].kind != NAME || in->units[i + 1].kind != WORD || capitalized(in, i + 1)) continue;
        const rub_token *verb = &in->doc->tokens.rows[in->units[i + 1].token];
        if (rub_names_lists(in->doc->model, verb) & RUB_IN(SPEECH_VERB) && !(rub_names_lists(in->doc->model, verb) & RUB_IN(ROLE))) return i;
    }
    return in->count;
}

/* "Republicans", "the Kurds": a people speaks as a whole. */
static bool is_people(const phrase *in, uint32_t end) {
    bool article = end == 2 && word_at(in, 0) == in->known->hash[RUB_WORD_the];
    return end == in->count && (end == 1 || article) && in->units[end - 1].kind == PEOPLE;
}

static rub_source read(const phrase *in) {
    uint32_t end = trim(in, 0, phrase_end(in, 0)), at;
    if (!end) return in->count && (at = last_person(in, 0)) < in->count ? named(in, at) : nobody();
    if (end == 1 && in->units[0].kind == WORD && is_pronoun(in, 0)) return by_head(in, 0, 0, RUB_SOURCE_PRONOUN);
    if (is_people(in, end)) return a_people(in, end - 1);
    if (in->units[end - 1].kind == NAME && is_two(in, end)) return nobody();
    if (in->units[end - 1].kind == NAME && (is_person(in, end - 1) || (at = last_person(in, end - 1)) == in->count))
        return owner_of_title(in, end - 1);
    if ((at = last_person(in, end - 1)) < in->count) return named(in, at);
    if ((at = name_before_verb(in)) < in->count) return named(in, at);
    if ((at = apposed(in, end)) < in->count) return named(in, at);
    if ((at = named_group(in, 0, end)) < in->count) return named(in, at);
    return in->units[end - 1].kind == WORD ? by_noun(in, end) : nobody();
}

rub_source rub_source_read(const rub_doc *doc, const rub_vocabulary *known, rub_span span) {
    phrase in = {.doc = doc, .known = known};
    read_units(&in, span);
    return in.count < UNITS_MAX ? read(&in) : nobody();
}
