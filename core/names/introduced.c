/* introduced.c - a common noun beside a name says what the name is
 *
 *     the ferry Taima Star, a lorry named Anna      a vehicle                    RUB_IN(VEHICLE)
 *     her second novel, The Glass Ferry             a work                       RUB_IN(WORK_NOUN)
 *     the startup Moniepoint, a band called Marsh   those who act together       RUB_IN(GROUP_NOUN)
 *     the river Tamar, the island of Hvar           a place of nature            RUB_IN(NATURE_NOUN)
 *     the Tamar river                               the noun may stand behind
 *
 * On the annotated corpora 97 of 100 names behind such a noun are what it says. The recognizer sees the noun,
 * too, but what it knows of the words of the name often weighs more.
 */
#include "names/introduced.h"
#include "names/look.h"

#define CONFIDENCE                                                                                           \
    90u /* of a name that such a noun stands before: more than one of its like elsewhere in the text */
/* hundredths: a person or people the recognizer is so sure of is no firm, work, place */
#define SURE      90u
#define DOUBTED   70u /* so, somebody behind "a copy of": who made it, not what it is */
#define OWNER_FAR 4u  /* words between "her" or "the" and the noun of a title: "her 2022 debut album" */

typedef struct introduction {
    rub_type type;
    uint32_t first; /* token with which the name begins */
    bool apart;     /* "his memoirs, Order, Order": a comma before the name */
} introduction;

static bool is_lower(const rub_doc *doc, uint32_t token) {
    return rub_look_has(doc, token, RUB_TOKEN_LOWER) && !rub_look_has(doc, token, RUB_TOKEN_UPPER_FIRST);
}

static char first_byte(const rub_doc *doc, uint32_t token) {
    return doc->text[doc->tokens.rows[token].start];
}

/* Where a noun's name may begin: a capital in the sentence and line of the noun. */
static bool may_begin(const rub_doc *doc, uint32_t token) {
    const uint64_t others = RUB_IN(MONTH) | RUB_IN(WEEKDAY) | RUB_IN(TITLE) | RUB_IN(ROLE);
    return rub_look_has(doc, token, RUB_TOKEN_UPPER_FIRST) &&
           !rub_look_has(doc, token, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE | RUB_TOKEN_ADDRESS) &&
           !rub_look_in(doc, token, others);
}

/* "Princess of the Isles", "Sir David Attenborough": ships have titles. */
static bool may_begin_ship(const rub_doc *doc, uint32_t token) {
    static const char *const titles[] = {"Queen", "King", "Prince",  "Princess", "Sir",
                                         "Lady",  "Duke", "Duchess", "Admiral",  NULL};
    return may_begin(doc, token) ||
           (rub_look_among(doc, token, titles) && rub_look_has(doc, token + 1, RUB_TOKEN_LETTER) &&
            !rub_look_has(doc, token, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE));
}

/* ---- what the noun says ---- */

/* "her debut album", "Roe's second film": a work belongs to somebody or is the one at hand. */
static bool has_owner(const rub_doc *doc, uint32_t noun) {
    static const char *const others[] = {"to", "this",
                                         NULL}; /* "to play Oslo", "In this film Roe and Cole" */
    if (noun && rub_look_among(doc, noun - 1, others)) return false;
    for (uint32_t i = noun; i-- && noun - i <= OWNER_FAR;) {
        if (rub_look_in(doc, i, RUB_IN(DETERMINER)) || rub_look_has(doc, i, RUB_TOKEN_CLITIC)) return true;
        if (rub_look_has(doc, i + 1, RUB_TOKEN_SENTENCE) || first_byte(doc, i) == ',') return false;
    }
    return false;
}

/* "Head of the agency Ada Roe": the office has the name. */
static bool is_headed(const rub_doc *doc, uint32_t noun) {
    static const char *const the[] = {"the", NULL}, *const of[] = {"of", NULL};
    return noun > 2 && rub_look_among(doc, noun - 1, the) && rub_look_among(doc, noun - 2, of) &&
           rub_look_in(doc, noun - 3, RUB_IN(ROLE) | RUB_IN(TITLE));
}

/* "developer", "maker" are said of people, too, "service", "league" of what they offer, "hotel" of a house.
 */
static bool is_group(const rub_doc *doc, uint32_t noun) {
    static const char *const unsure[] = {"maker",     "operator",   "provider",   "supplier", "distributor",
                                         "regulator", "service",    "league",     "carrier",  "station",
                                         "hotel",     "hospital",   "restaurant", "museum",   "church",
                                         "theatre",   "enterprise", NULL};
    return rub_look_in(doc, noun, RUB_IN(GROUP_NOUN)) && !rub_look_in(doc, noun, RUB_IN(ROLE)) &&
           !rub_look_among(doc, noun, unsure) && !is_headed(doc, noun);
}

/* "the aircraft carrier", "a bulk carrier" */
static bool is_vehicle(const rub_doc *doc, uint32_t noun) {
    static const char *const carrier[] = {"carrier", NULL};
    static const char *const loads[] = {"aircraft", "bulk", "ore",       "coal", "car",
                                        "gas",      "LNG",  "livestock", NULL};
    return rub_look_in(doc, noun, RUB_IN(VEHICLE)) ||
           (noun && rub_look_among(doc, noun, carrier) && rub_look_among(doc, noun - 1, loads));
}

static rub_type type_of(const rub_doc *doc, uint32_t noun) {
    if (is_vehicle(doc, noun)) return RUB_PRODUCT;
    if (rub_look_in(doc, noun, RUB_IN(WORK_NOUN)))
        return has_owner(doc, noun) ? RUB_WORK_OF_ART : RUB_TYPE_COUNT;
    if (rub_look_in(doc, noun, RUB_IN(NATURE_NOUN))) return RUB_LOC;
    return is_group(doc, noun) ? RUB_ORG : RUB_TYPE_COUNT;
}

/* Over "called", "named", an opening mark: to the first word of the name. */
static uint32_t over_naming(const rub_doc *doc, uint32_t at, rub_type type) {
    static const char *const naming[] = {"called", "named",    "nicknamed", "christened",
                                         "titled", "entitled", "dubbed",    NULL};
    bool named = rub_look_among(doc, at, naming);
    if (named) at++;
    return rub_look_has(doc, at, RUB_TOKEN_MARK) && (named || type != RUB_ORG) ? at + 1 : at;
}

/* "island of" */
static bool reads_island(const rub_doc *doc, uint32_t noun, introduction *found) {
    static const char *const of[] = {"of", NULL};
    static const char *const islands[] = {"island", "islands", "archipelago", "isle", "islet", "atoll", NULL};
    if (!rub_look_among(doc, noun + 1, of) || !rub_look_among(doc, noun, islands)) return false;
    *found = (introduction){RUB_LOC, noun + 2, false};
    return true;
}

/* "a copy of Mhudi", "a remake of Late Spring", "the sequel to Blue Rain": what is made of works. */
static bool reads_copy(const rub_doc *doc, uint32_t noun, introduction *found) {
    static const char *const copies[] = {"copy",    "copies",    "remake",  "adaptation", "sequel",
                                         "prequel", "screening", "revival", NULL};
    static const char *const links[] = {"of", "to", NULL};
    if (!rub_look_among(doc, noun, copies) || !rub_look_among(doc, noun + 1, links)) return false;
    const rub_mention *maker = rub_look_mention(doc, noun + 2);
    if (maker && maker->type == RUB_PERSON && maker->confidence >= DOUBTED)
        return false; /* a remake of Ada Roe's */
    *found = (introduction){RUB_WORK_OF_ART, noun + 2, true};
    return true;
}

/* Whether the sentence of `token`, or the one before it, speaks of a film, a novel. */
static bool speaks_of_works(const rub_doc *doc, uint32_t token) {
    uint32_t sentence = rub_doc_sentence_of(doc, token);
    uint32_t first = doc->sentences.rows[sentence ? sentence - 1 : sentence].first;
    for (uint32_t i = first; i < doc->sentences.rows[sentence].end; i++)
        if (rub_look_in(doc, i, RUB_IN(WORK_NOUN))) return true;
    return false;
}

/* "Her film ... owes a debt to Bicycle Thieves": one work to another, where nobody has found what it is. */
static bool reads_debt(const rub_doc *doc, uint32_t noun, introduction *found) {
    static const char *const debts[] = {"debt", "homage", "much", "nods", "borrows", NULL};
    static const char *const links[] = {"to", "from", NULL};
    if (!rub_look_among(doc, noun, debts) || !rub_look_among(doc, noun + 1, links)) return false;
    if (!rub_look_has(doc, noun + 3, RUB_TOKEN_LETTER) || rub_look_mention(doc, noun + 2)) return false;
    *found = (introduction){RUB_WORK_OF_ART, noun + 2, true};
    return speaks_of_works(doc, noun);
}

static bool reads_link(const rub_doc *doc, uint32_t noun, introduction *found) {
    return reads_copy(doc, noun, found) || reads_debt(doc, noun, found);
}

static bool reads(const rub_doc *doc, uint32_t noun, introduction *found) {
    if (reads_island(doc, noun, found)) return true;
    rub_type type = type_of(doc, noun);
    if (type == RUB_TYPE_COUNT) return false;
    bool comma = first_byte(doc, noun + 1) == ',' && type == RUB_WORK_OF_ART;
    *found = (introduction){type, over_naming(doc, noun + 1 + comma, type), comma};
    return true;
}

/* ---- whether the name is what the noun says ---- */

/* "the film Brando made", "the album Adele Roe has": behind a title comes a stop, or a small word. */
static bool is_closed(const rub_doc *doc, uint32_t end, bool apart) {
    if (rub_look_has(doc, end, RUB_TOKEN_SENTENCE | RUB_TOKEN_LINE) || end >= doc->tokens.count) return true;
    if (rub_look_has(doc, end, RUB_TOKEN_PUNCT | RUB_TOKEN_MARK)) return true;
    return !apart && rub_look_in(doc, end, RUB_IN(STOP_WORD)) && !rub_look_has(doc, end, RUB_TOKEN_CLITIC);
}

static bool is_place(uint32_t type) {
    return type == RUB_GPE || type == RUB_LOC;
}

/* "the band Oslo" is a band; "Kenya island" is where Kenya is. */
static bool is_country(const rub_doc *doc, uint32_t token) {
    return rub_look_in(doc, token, RUB_IN(COUNTRY));
}

/* Whether what is found may become what the noun says. A people stays one: "the boat German police found". */
static bool gives_way(const rub_doc *doc, const rub_mention *mention, uint32_t token,
                      const introduction *to) {
    uint32_t from = mention->type, sure = mention->confidence;
    if (from > RUB_LAW || from == RUB_NORP || mention->via == RUB_VIA_LEXICON) return false;
    if (to->type == RUB_PRODUCT) return true;
    if (from == RUB_PERSON && sure >= SURE) return false;
    if (to->type == RUB_LOC) return from != RUB_GPE || !is_country(doc, token);
    if (to->type == RUB_ORG) return !(is_place(from) && is_country(doc, token)) && from != RUB_EVENT;
    return !to->apart || (sure < SURE && from != RUB_GPE);
}

/* ---- the name ---- */

/* The words that stand inside of a name of this type without a capital. */
static const char *const *inside_of(rub_type type) {
    static const char *const title[] = {"of", "the", "and", "a", "an", "to", "for", "'s", "’s", "de", NULL};
    static const char *const ship[] = {"of", "the", "de", "la", "do", "da", "du", "al", NULL};
    static const char *const other[] = {"de", "la", "di", "do", "da", "du", "al", NULL};
    return type == RUB_WORK_OF_ART ? title : type == RUB_PRODUCT ? ship : other;
}

/* "film Festival", "song Contest", "river Police": part of a name that began before, or an institution. */
static bool is_institution(const rub_doc *doc, rub_span tokens, rub_type type) {
    static const char *const words[] = {"Festival", "Contest", "Awards", "Award", "Prize", "Critics", NULL};
    if (type == RUB_ORG) return false;
    return rub_look_among(doc, tokens.end - 1, words) ||
           rub_look_in(doc, tokens.end - 1, RUB_IN(ORG_SUFFIX) | RUB_IN(ROLE));
}

/* "union Finance Minister Roe", "store Be careful": no name begins with the capital. A title may be of words.
 */
static bool is_plain(const rub_doc *doc, rub_span tokens, rub_type type) {
    bool one = tokens.end == tokens.start + 1;
    if (one && type != RUB_WORK_OF_ART && rub_look_is_word(doc, tokens.start)) return true;
    for (uint32_t i = tokens.start; i < tokens.end; i++) {
        const rub_mention *other = rub_look_mention(doc, i);
        bool ship = type == RUB_PRODUCT && i == tokens.start; /* Princess of the Isles */
        if ((!ship && rub_look_in(doc, i, RUB_IN(TITLE) | RUB_IN(ROLE))) ||
            (other && other->type == RUB_PERSON))
            return true;
    }
    return false;
}

/* "the cutter CP 322": the number is part of it. */
static uint32_t with_number(const rub_doc *doc, uint32_t end, rub_type type) {
    bool number = rub_look_has(doc, end, RUB_TOKEN_NUMBER) && !rub_look_has(doc, end, RUB_TOKEN_LINE);
    return type == RUB_PRODUCT && number ? end + 1 : end;
}

static rub_span bytes_of(const rub_doc *doc, rub_span tokens) {
    return (rub_span){doc->tokens.rows[tokens.start].start, rub_token_end(&doc->tokens.rows[tokens.end - 1])};
}

/* "Night Bus to Tirana", "Songs for a Dry River": no two names would have such a word between them. */
static bool has_small_word(const rub_doc *doc, uint32_t first, uint32_t end) {
    static const char *const words[] = {"to", "for", "a", "an", NULL};
    for (uint32_t i = first; i < end; i++)
        if (rub_look_among(doc, i, words)) return true;
    return false;
}

/* A title takes all of its capitals, "Order, Order" but for its comma; other names end where they were found
 * to. */
static rub_status name(rub_doc *doc, const introduction *found) {
    rub_span tokens = {found->first, rub_look_capitals(doc, found->first, inside_of(found->type))};
    rub_mention *mention = rub_look_mention(doc, found->first);
    if (mention) {
        rub_span own = rub_doc_tokens_in(doc, (rub_span){mention->start, mention->end});
        bool longer = found->type == RUB_WORK_OF_ART && own.start == found->first &&
                      has_small_word(doc, own.end, tokens.end);
        if (mention->type == found->type && !longer) {
            if (mention->via == RUB_VIA_MODEL && mention->confidence < CONFIDENCE)
                mention->confidence = CONFIDENCE; /* both say so */
            return RUB_OK;
        }
        if (own.start != found->first || !gives_way(doc, mention, own.start, found)) return RUB_OK;
        if (found->type != RUB_WORK_OF_ART || own.end > tokens.end) tokens.end = own.end;
    }
    if (is_institution(doc, tokens, found->type) || (!mention && is_plain(doc, tokens, found->type)))
        return RUB_OK;
    if (!mention) tokens.end = with_number(doc, tokens.end, found->type);
    bool open = found->type == RUB_WORK_OF_ART && !is_closed(doc, tokens.end, found->apart);
    if (open && !has_small_word(doc, tokens.start, tokens.end)) return RUB_OK;
    if (rub_look_has(doc, found->first - 1, RUB_TOKEN_MARK) &&
        !rub_look_has(doc, tokens.end, RUB_TOKEN_PUNCT | RUB_TOKEN_MARK))
        return RUB_OK; /* the song "Live like you" */
    rub_span bytes = bytes_of(doc, tokens);
    if (!mention || mention->end != bytes.end) return rub_look_put(doc, tokens, found->type, CONFIDENCE);
    mention->type = found->type;
    if (mention->confidence < CONFIDENCE) mention->confidence = CONFIDENCE;
    return RUB_OK;
}

/* ---- titles in marks ---- */

/* “Harbour Street,”: the token behind the words of a title of several words; 0 where the marks have none. */
static uint32_t title_end(const rub_doc *doc, uint32_t first) {
    static const char *const ends[] = {",", ".", NULL};
    static const char *const inside[] = {"of", "the", "and", "a",    "an", "to",   "for", "'s",
                                         "’s", "de",  "in",  "with", "on", "from", "at",  NULL};
    uint32_t end = rub_look_capitals(doc, first, inside);
    if (rub_look_has(doc, end, RUB_TOKEN_NUMBER)) end++;
    uint32_t close = rub_look_among(doc, end, ends) ? end + 1 : end;
    bool closed = rub_look_has(doc, close, RUB_TOKEN_MARK) && !rub_look_has(doc, close, RUB_TOKEN_SPACE);
    return closed && end > first + 1 ? end : 0;
}

/* "It means “Water and Life”", “Mrs. Anthrax” */
static bool is_no_title(const rub_doc *doc, uint32_t open) {
    static const char *const before[] = {"means", "meaning", "for", "as", "is", "was", NULL};
    return (open && rub_look_among(doc, open - 1, before)) || rub_look_in(doc, open + 1, RUB_IN(TITLE));
}

/* The sentence speaks of works, and its capitals mean something: it is no headline and no sign. */
static bool is_about_works(const rub_doc *doc, uint32_t open) {
    const rub_sentence *sentence = &doc->sentences.rows[rub_doc_sentence_of(doc, open)];
    return speaks_of_works(doc, open) && sentence->use == RUB_CASE_PLAIN;
}

/* “Kerosene Lullaby” and a verse of “Room 12”: a title in marks stands before it in its sentence. */
static bool follows_title(const rub_doc *doc, uint32_t open) {
    uint32_t number = rub_doc_mention_at(doc, doc->tokens.rows[open].start);
    const rub_mention *title = number ? &doc->mentions.rows[number - 1] : NULL;
    if (!title || title->type != RUB_WORK_OF_ART) return false;
    uint32_t end = rub_doc_tokens_in(doc, (rub_span){title->start, title->end}).end;
    return end < open && rub_doc_sentence_of(doc, end) == rub_doc_sentence_of(doc, open) &&
           (rub_look_has(doc, end, RUB_TOKEN_MARK) || rub_look_has(doc, end + 1, RUB_TOKEN_MARK));
}

rub_status rub_introduced_marked(rub_doc *doc, uint32_t open) {
    if (rub_look_has(doc, open + 1, RUB_TOKEN_SPACE | RUB_TOKEN_LINE)) return RUB_OK;
    if (rub_look_has(doc, open + 2, RUB_TOKEN_LOWER) && !rub_look_has(doc, open + 2, RUB_TOKEN_UPPER_FIRST) &&
        doc->tokens.rows[open + 2].length > 3)
        return RUB_OK; /* most quotations go on in small letters */
    uint32_t end = title_end(doc, open + 1);
    if (!end || is_no_title(doc, open) || !(follows_title(doc, open) || is_about_works(doc, open)))
        return RUB_OK;
    const rub_mention *found = rub_look_mention(doc, open + 1);
    if (found && found->start < doc->tokens.rows[open].start) return RUB_OK; /* Ada “Mama Simba” Roe */
    bool sure = found && (found->type == RUB_PERSON || found->type == RUB_ORG) && found->confidence >= SURE;
    if (sure || (found && found->type == RUB_WORK_OF_ART)) return RUB_OK;
    return rub_look_put(doc, (rub_span){open + 1, end}, RUB_WORK_OF_ART, CONFIDENCE);
}

/* ---- the noun behind ---- */

/* "the Tamar river": only people and organizations are mended here; a lake has no
 * surname, a town may have a river. */
static void settle_behind(const rub_doc *doc, uint32_t noun) {
    if (!noun || !rub_look_has(doc, noun - 1, RUB_TOKEN_UPPER_FIRST)) return;
    rub_mention *mention = rub_look_mention(doc, noun - 1);
    if (!mention || mention->via == RUB_VIA_LEXICON || mention->confidence >= SURE) return;
    if (mention->type != RUB_PERSON && mention->type != RUB_ORG) return;
    if (rub_look_in(doc, noun, RUB_IN(NATURE_NOUN))) mention->type = RUB_LOC;
}

/* ---- letters before a ship's name ---- */

/* "HMS Argyll", "BRP Teresa Magbanua": on the annotated corpora 42 of 43 are ships. */
static rub_status settle_ship(rub_doc *doc, uint32_t letters) {
    static const char *const prefixes[] = {"HMS", "USS",  "USNS", "MV",    "M/V",  "RMS",
                                           "BRP", "HMAS", "HMCS", "HMNZS", "HMBS", "USCGC",
                                           "KRI", "RRS",  "INS",  "RFA",   "ROKS", NULL};
    if (!rub_look_among(doc, letters, prefixes) || !may_begin_ship(doc, letters + 1)) return RUB_OK;
    rub_span tokens = {letters, rub_look_capitals(doc, letters + 1, inside_of(RUB_PRODUCT))};
    const rub_mention *mention = rub_look_mention(doc, letters + 1);
    if (mention && (mention->type == RUB_PRODUCT || mention->via == RUB_VIA_LEXICON)) return RUB_OK;
    if (mention) tokens.end = rub_doc_tokens_in(doc, (rub_span){mention->start, mention->end}).end;
    return rub_look_put(doc, tokens, RUB_PRODUCT, CONFIDENCE);
}

static bool is_noun(const rub_doc *doc, uint32_t token) {
    const uint64_t nouns = RUB_IN(VEHICLE) | RUB_IN(WORK_NOUN) | RUB_IN(GROUP_NOUN) | RUB_IN(NATURE_NOUN);
    return rub_look_in(doc, token, nouns) && is_lower(doc, token);
}

/* "copy of Mhudi", "debt to Two Thieves": two letters or "from", then a capital. */
static bool may_link(const rub_doc *doc, const rub_token *noun) {
    char c = doc->text[noun[1].start];
    return noun[2].flags & RUB_TOKEN_UPPER_FIRST &&
           ((noun[1].length == 2 && (c == 'o' || c == 't')) || (noun[1].length == 4 && c == 'f'));
}

/* A capital close behind the noun. */
static bool may_name(const rub_token *noun) {
    return (noun[1].flags | noun[2].flags | noun[3].flags) & RUB_TOKEN_UPPER_FIRST;
}

rub_status rub_introduced_read(rub_doc *doc, uint32_t at) {
    const rub_token *token = &doc->tokens.rows[at];
    introduction found;
    if (token->flags & RUB_TOKEN_UPPER_FIRST)
        return token->flags & RUB_TOKEN_UPPER_ALL ? settle_ship(doc, at) : RUB_OK;
    bool noun = token->lists && is_noun(doc, at);
    if (noun) settle_behind(doc, at);
    bool read = noun ? may_name(token) && reads(doc, at, &found)
                     : may_link(doc, token) && reads_link(doc, at, &found);
    if (!read) return RUB_OK;
    bool begins = found.type == RUB_PRODUCT ? may_begin_ship(doc, found.first) : may_begin(doc, found.first);
    return begins ? name(doc, &found) : RUB_OK;
}
