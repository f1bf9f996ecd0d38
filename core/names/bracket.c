/* bracket.c - "Kaduna Fire Service (KFS)": the letters in the brackets say where the name before them begins
 *
 * Read from the right, each capital of the abbreviation is the first letter of a word of the name; small
 * words
 * ("of", "and") have none, and at most one word in the middle is passed over. Where the name or the
 * abbreviation was found, both are; a name of which only a part was found ("Kaduna") is widened to all of it.
 * The search for the beginning follows Schwartz and Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text" (2003), with capitals in place of any letters.
 */
#include "names/bracket.h"

#include "model/word_list.h"

#define LETTERS_MIN  2u
#define LETTERS_MAX  8u /* capitals of an abbreviation; longer ones are words in capitals */
#define INITIALS_MIN 4u /* capitals that are a person's own: "Andrés Manuel López Obrador (AMLO)" */
#define PARTY_MAX    5u /* bytes of a party and of its wing: PML(N) */
#define WING_MAX     2u
#define PASSED_MAX   1u /* words of the name whose letter the abbreviation leaves out */
#define CONFIDENCE                                                                                           \
    75u /* of a mention that neither recognizer nor rule had seen: what brackets added was right 24 times of \
           29 on worldwide */

/* An abbreviation and the name before it, as tokens. */
typedef struct bracket {
    rub_span name;
    uint32_t abbreviation;
    uint32_t letters; /* its capitals */
} bracket;

static char first_byte(const rub_doc *doc, uint32_t token) {
    return doc->text[doc->tokens.rows[token].start];
}

static bool has(const rub_doc *doc, uint32_t token, uint32_t flags) {
    return doc->tokens.rows[token].flags & flags;
}

/* "(KFS)", "(KFS," and "(KFS;": the capitals, in order; 0 where it is no abbreviation. "(BoG)" has small
 * letters, too. */
static uint32_t capitals_of(const rub_doc *doc, uint32_t token, char letters[LETTERS_MAX]) {
    const rub_token *at = &doc->tokens.rows[token];
    uint32_t count = 0, small = 0;
    if (at->flags & (RUB_TOKEN_DIGIT | RUB_TOKEN_ADDRESS)) return 0;
    for (uint32_t i = 0; i < at->length; i++) {
        char c = doc->text[at->start + i];
        bool upper = c >= 'A' && c <= 'Z';
        if (upper && count == LETTERS_MAX) return 0;
        if (upper) letters[count++] = c;
        else small += c >= 'a' && c <= 'z';
    }
    bool plural = small && doc->text[at->start + at->length - 1] ==
                               's'; /* "Global Receipts (GRs)": things, not a name */
    return count >= LETTERS_MIN && small <= count && !plural ? count : 0;
}

static bool is_abbreviation(const rub_doc *doc, uint32_t open) {
    if (open + 2 >= doc->tokens.count || first_byte(doc, open) != '(' || has(doc, open + 1, RUB_TOKEN_SPACE))
        return false;
    char behind = first_byte(doc, open + 2);
    return behind == ')' || behind == ',' || behind == ';';
}

/* Words that an abbreviation has no letter for. */
static bool is_small(const rub_doc *doc, uint32_t token) {
    return !has(doc, token, RUB_TOKEN_UPPER_FIRST) &&
           (!has(doc, token, RUB_TOKEN_LETTER) || doc->tokens.rows[token].length <= 4);
}

static bool same_line(const rub_doc *doc, uint32_t token) {
    return !has(doc, token, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE);
}

/* The first token of the name before `open` whose words begin with these letters; `open` where there is none.
 */
static uint32_t name_start(const rub_doc *doc, uint32_t open, const char *letters, uint32_t count) {
    uint32_t at = open, passed = 0;
    while (count) {
        if (!at || !same_line(doc, at)) return open;
        at--;
        if (has(doc, at, RUB_TOKEN_UPPER_FIRST) && first_byte(doc, at) == letters[count - 1]) count--;
        else if (has(doc, at, RUB_TOKEN_UPPER_FIRST) ? at + 1 == open || ++passed > PASSED_MAX
                                                     : !is_small(doc, at))
            return open;
    }
    return at;
}

static bool read(const rub_doc *doc, uint32_t open, bracket *b) {
    char letters[LETTERS_MAX];
    uint32_t count = is_abbreviation(doc, open) ? capitals_of(doc, open + 1, letters) : 0;
    if (!count || !open) return false;
    b->name = (rub_span){name_start(doc, open, letters, count), open};
    b->abbreviation = open + 1;
    b->letters = count;
    if (has(doc, open - 1, RUB_TOKEN_CLITIC)) b->name.end--; /* the Bureau's (ACB) */
    return b->name.start + 1 < b->name.end;
}

/* ---- what they are ---- */

static rub_span bytes_of(const rub_doc *doc, rub_span tokens) {
    return (rub_span){doc->tokens.rows[tokens.start].start, rub_token_end(&doc->tokens.rows[tokens.end - 1])};
}

static bool is_organization_word(const rub_doc *doc, uint32_t token) {
    return rub_word_lists(doc->model, &doc->tokens.rows[token]) & RUB_IN(ORG_SUFFIX);
}

/* "Ethics Commission", "Council of Elders"; two words are too few to tell. */
static bool names_organization(const rub_doc *doc, rub_span name) {
    return name.end - name.start > 2 &&
           (is_organization_word(doc, name.start) || is_organization_word(doc, name.end - 1));
}

/* "the Upazila Nirbahi Officer (UNO)": an office, no institution. */
static bool names_office(const rub_doc *doc, rub_span tokens) {
    return rub_word_lists(doc->model, &doc->tokens.rows[tokens.end - 1]) & (RUB_IN(ROLE) | RUB_IN(TITLE));
}

/* Whether a mention tells what the name is. Institutions are named after people, places and peoples: of these
 * only a mention of the whole name tells. */
static bool tells(const rub_mention *m, rub_span name) {
    bool part = m->type == RUB_PERSON || m->type == RUB_NORP || m->type == RUB_GPE || m->type == RUB_LOC;
    return m->type <= RUB_LAW && m->end == name.end && (m->start == name.start || !part);
}

/* The type that both have; RUB_TYPE_COUNT where nothing tells, and where the name is part of a longer one
 * ("Parliament of New South Wales (NSW)"). Letters behind a person are of a party or agency: "Carwyn Hughes
 * (CH)". */
static uint32_t type_of(const rub_doc *doc, const bracket *b) {
    rub_span name = bytes_of(doc, b->name);
    uint32_t type = names_organization(doc, b->name) ? RUB_ORG : RUB_TYPE_COUNT;
    for (uint32_t i = rub_doc_mention_at(doc, name.start);
         i < doc->mentions.count && doc->mentions.rows[i].start < name.end; i++) {
        const rub_mention *m = &doc->mentions.rows[i];
        if (m->via == RUB_VIA_LEXICON || m->start < name.start) return RUB_TYPE_COUNT;
        if (tells(m, name)) type = m->type;
    }
    bool borne = type != RUB_PERSON || b->letters >= INITIALS_MIN;
    return names_office(doc, b->name) || !borne ? RUB_TYPE_COUNT : type;
}

/* ---- making them mentions ---- */

/* The mentions that lie within the tokens become one, or one is added. A longer mention stays as it is. */
static rub_status cover(rub_doc *doc, rub_span tokens, uint32_t type) {
    rub_span bytes = bytes_of(doc, tokens);
    if (rub_doc_known_in(doc, tokens)) return RUB_OK;
    uint32_t first = rub_doc_mention_at(doc, bytes.start), end = first, confidence = CONFIDENCE;
    while (end < doc->mentions.count && doc->mentions.rows[end].start < bytes.end) end++;
    for (uint32_t i = first; i < end; i++) {
        const rub_mention *m = &doc->mentions.rows[i];
        if (m->start < bytes.start || m->end > bytes.end) return RUB_OK;
        if (m->type == type && m->confidence > confidence) confidence = m->confidence;
    }
    rub_mention made = {bytes.start, bytes.end, type, RUB_NONE, confidence, RUB_VIA_BRACKET};
    if (end == first + 1 && doc->mentions.rows[first].start == bytes.start &&
        doc->mentions.rows[first].end == bytes.end) {
        if (doc->mentions.rows[first].type != type)
            doc->mentions.rows[first].type = type, doc->mentions.rows[first].via = RUB_VIA_BRACKET;
        return RUB_OK;
    }
    return rub_doc_mentions_replace(doc, first, end, &made);
}

static rub_status mend(rub_doc *doc, const bracket *b) {
    uint32_t type = type_of(doc, b);
    if (type == RUB_TYPE_COUNT) return RUB_OK;
    RUB_TRY(cover(doc, b->name, type));
    return cover(doc, (rub_span){b->abbreviation, b->abbreviation + 1}, type);
}

/* "CPI(M)", "JD(U)": a wing in brackets, glued, is part of its party's name; "BUS(ES)", "PART(S)" are none.
 */
static bool is_wing(const rub_doc *doc, uint32_t open) {
    const rub_token *party = &doc->tokens.rows[open - 1], *wing = party + 2;
    uint32_t apart = RUB_TOKEN_SPACE | RUB_TOKEN_LINE;
    if (first_byte(doc, open) != '(' || first_byte(doc, open + 2) != ')') return false;
    if (has(doc, open, apart) || has(doc, open + 1, apart) || has(doc, open + 2, apart)) return false;
    char last = doc->text[rub_token_end(wing) - 1];
    bool capitals = wing->flags & (wing->length > 1 ? RUB_TOKEN_UPPER_ALL : RUB_TOKEN_UPPER_FIRST);
    return capitals && party->flags & RUB_TOKEN_UPPER_ALL && party->length <= PARTY_MAX &&
           wing->length <= WING_MAX && last != 'S';
}

rub_status rub_brackets_mend(rub_doc *doc) {
    if (doc->options.min_confidence > CONFIDENCE) return RUB_OK;
    for (uint32_t i = 1; i + 2 < doc->tokens.count; i++) {
        bracket b;
        if (read(doc, i, &b)) RUB_TRY(mend(doc, &b));
        else if (is_wing(doc, i)) RUB_TRY(cover(doc, (rub_span){i - 1, i + 3}, RUB_ORG));
    }
    return RUB_OK;
}
