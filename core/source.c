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
        bool named = row && token->start >= row->start && row->end <= span.end;
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

/* ---- rules ---- */

/* "the OIC secretary-general, Ekmeleddin Ihsanoglu": a person behind a comma is who the noun before it means. */
static uint32_t apposed_person(const phrase *in, uint32_t from) {
    for (uint32_t i = from; i < in->count; i++) {
        if (in->units[i].kind != COMMA) continue;
        uint32_t end = trim(in, i + 1, phrase_end(in, i + 1));
        if (end > i + 1 && is_person(in, end - 1)) return end - 1;
    }
    return in->count;
}

/* "First Minister of Scotland Nicola Sturgeon": a person right behind the name that ends the title. */
static uint32_t titled_person(const phrase *in) {
    for (uint32_t i = 1; i < in->count; i++)
        if (is_person(in, i) && in->units[i - 1].kind == NAME && !is_person(in, i - 1)) return i;
    return in->count;
}

/* "a statement from the State Department", "the agency's report", "its website": what is written stands for who issued it. */
static rub_source issuer(const phrase *in, uint32_t from, uint32_t end) {
    uint32_t owner = last_of(in, NAME, from, end);
    if (owner < end) return named(in, owner);
    for (uint32_t i = from; i < end; i++)
        if (rub_word_among(in->known, word_at(in, i), RUB_WORD_he, RUB_WORD_their)) return by_head(in, i, i, RUB_SOURCE_PRONOUN);
    if (end + 1 >= in->count || in->units[end].kind != STOP) return nobody();
    if (word_at(in, end) != in->known->hash[RUB_WORD_from] && word_at(in, end) != in->known->hash[RUB_WORD_by]) return nobody();
    uint32_t next = phrase_end(in, end + 1);
    return next > end + 1 && in->units[next - 1].kind == NAME ? named(in, next - 1) : nobody();
}

/* "the German government", "Hong Kong's government", "the government of Nepal". */
static rub_source governed(const phrase *in, uint32_t from, uint32_t end) {
    uint32_t owner = last_of(in, NAME, from, end);
    if (owner == end) owner = last_of(in, PEOPLE, from, end);
    if (owner < end) return is_person(in, owner) ? nobody() : named(in, owner);
    if (end + 1 < in->count && word_at(in, end) == in->known->hash[RUB_WORD_of]) {
        uint32_t next = phrase_end(in, end + 1);
        if (next > end + 1 && in->units[next - 1].kind == NAME && !is_person(in, next - 1)) return named(in, next - 1);
    }
    return nobody();
}

static bool is_pronoun(const phrase *in, uint32_t at) {
    return rub_word_among(in->known, word_at(in, at), RUB_WORD_he, RUB_WORD_which);
}

/* The phrase's noun is no name: what does it stand for? */
static rub_source by_noun(const phrase *in, uint32_t from, uint32_t end) {
    uint32_t head = end - 1, word = word_at(in, head);
    if (rub_word_among(in->known, word, RUB_WORD_statement, RUB_WORD_video)) {
        rub_source source = issuer(in, from, end);
        return source.kind != RUB_SOURCE_NOBODY ? source : by_head(in, from, head, RUB_SOURCE_NOMINAL);
    }
    if (rub_word_among(in->known, word, RUB_WORD_government, RUB_WORD_administration)) return governed(in, from, end);
    return by_head(in, from, head, RUB_SOURCE_NOMINAL);
}

static rub_source read(const phrase *in) {
    uint32_t end = trim(in, 0, phrase_end(in, 0)), person;
    if (!end) return nobody();
    if (end == 1 && in->units[0].kind == WORD && is_pronoun(in, 0)) return by_head(in, 0, 0, RUB_SOURCE_PRONOUN);
    if (in->units[end - 1].kind == NAME) return named(in, end - 1);
    if ((person = titled_person(in)) < in->count) return named(in, person);
    if ((person = apposed_person(in, end)) < in->count) return named(in, person);
    return in->units[end - 1].kind == WORD ? by_noun(in, 0, end) : nobody();
}

rub_source rub_source_read(const rub_doc *doc, const rub_vocabulary *known, rub_span span) {
    phrase in = {.doc = doc, .known = known};
    read_units(&in, span);
    return in.count < UNITS_MAX ? read(&in) : nobody();
}
