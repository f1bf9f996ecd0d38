/* address.c - people and bodies whom a form of address, an office or a request gives away
 *
 *     Bishop Cortes of Virac, Mrs April            a form of address, a capital            read_titled
 *     GOV. HASKELL: I said no.                    the label of a turn                  read_label
 *     Please send it to Joost by Friday            what is given is given to somebody      read_given
 *     DSWD Secretary Rex Roe, Vetiva analyst Ada   what stands before an office has it     read_office
 *     Ms Ada Roe (Leeds West) (Lab)                who sits for a place, and for a party   read_seat
 *     To: Roe, Ada; Moe, Ben                       heads of mails have the surname first   rub_address_headed
 *
 * Only what nobody has found is named, or found and doubted.
 */
#include "names/address.h"
#include "names/look.h"
#include "text/abbreviation.h"

#define CONFIDENCE 75u   /* of what nobody had seen; right in nine of ten on own texts */
#define DOUBTED    60u   /* hundredths: a place below may be somebody to whom something is given */
#define HEAD_MAX   2000u /* tokens of a head; looking back stays short in a text that is one line */
#define SEAT_MAX   6u    /* words of a constituency: "Dwyfor Meirionnydd" */

static bool breaks(const rub_doc *doc, uint32_t token) {
    return token >= doc->tokens.count || rub_look_has(doc, token, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE);
}

/* A capital that nobody has found, and that is no word which others write small. */
static bool is_free(const rub_doc *doc, uint32_t token) {
    const uint64_t others = RUB_IN(TITLE) | RUB_IN(ROLE) | RUB_IN(ORG_SUFFIX) | RUB_IN(MONTH) |
                            RUB_IN(WEEKDAY) | RUB_IN(COUNTRY) | RUB_IN(DEMONYM);
    return rub_look_has(doc, token, RUB_TOKEN_UPPER_FIRST) &&
           !rub_look_has(doc, token, RUB_TOKEN_ADDRESS | RUB_TOKEN_DIGIT) &&
           !rub_look_in(doc, token, others) && !rub_look_mention(doc, token) && !rub_look_is_word(doc, token);
}

/* Behind a name alone: a stop, or a small word that is no noun. */
static bool is_closed(const rub_doc *doc, uint32_t end) {
    return breaks(doc, end) || rub_look_has(doc, end, RUB_TOKEN_PUNCT | RUB_TOKEN_CLITIC) ||
           rub_look_in(doc, end,
                       RUB_IN(STOP_WORD) | RUB_IN(SPEECH_VERB) | RUB_IN(AUXILIARY) | RUB_IN(WEEKDAY));
}

/* ---- forms of address ---- */

static bool is_form(const rub_doc *doc, uint32_t token) {
    static const char *const forms[] = {
        "Mr",         "Mr.",      "Mrs",       "Mrs.",        "Ms",        "Ms.",      "Dr",         "Dr.",
        "Sir",        "Dame",     "Prof",      "Prof.",       "Professor", "Rev",      "Rev.",       "Fr",
        "Fr.",        "Father",   "Bishop",    "Rabbi",       "Imam",      "Pastor",   "Archbishop", "Cllr",
        "Councillor", "Alderman", "Constable", "Sgt",         "Sgt.",      "Sergeant", "Inspector",  "Capt.",
        "Captain",    "Lt.",      "Col.",      "Alhaji",      "Hajia",     "Uncle",    "Aunt",       "Auntie",
        "Aunty",      "Comrade",  "Shri",      "Smt",         "Sen.",      "Rep.",     "Gov.",       "Gen.",
        "Sheikh",     "Nurse",    "Senator",   "Congressman", NULL};
    return rub_look_among(doc, token, forms);
}

/* "GOV" before its stop. */
static bool is_short_title(const rub_doc *doc, uint32_t token) {
    const rub_token *row = &doc->tokens.rows[token];
    return row->flags & RUB_TOKEN_UPPER_ALL &&
           rub_abbreviation_of(doc->text + row->start, row->length) == RUB_ABBREVIATION_TITLE;
}

/* "GOV. HASKELL:", "Ms PAPADAKIS (Treasurer):" a line that begins with a title and a name in capitals. */
static rub_status read_label(rub_doc *doc, uint32_t token) {
    static const char *const signs[] = {":", "(", NULL}, *const stop[] = {".", NULL};
    bool stops = rub_look_among(doc, token + 1, stop);
    uint32_t first = token + 1 + stops, end = first;
    if (token && !rub_look_has(doc, token, RUB_TOKEN_LINE)) return RUB_OK;
    if (stops ? !is_short_title(doc, token) : !rub_look_in(doc, token, RUB_IN(TITLE))) return RUB_OK;
    while (rub_look_has(doc, end, RUB_TOKEN_UPPER_ALL) && is_free(doc, end)) end++;
    if (end == first || !rub_look_among(doc, end, signs)) return RUB_OK;
    return rub_look_put(doc, (rub_span){first, end}, RUB_PERSON, CONFIDENCE);
}

/* Not "Gareth Bishop MBE". */
static rub_status read_titled(rub_doc *doc, uint32_t token) {
    if (rub_look_has(doc, token + 1, RUB_TOKEN_UPPER_ALL)) return RUB_OK;
    if (!is_form(doc, token) || breaks(doc, token + 1) || !is_free(doc, token + 1)) return RUB_OK;
    uint32_t end = token + 2;
    while (!breaks(doc, end) && is_free(doc, end)) end++;
    if (!is_closed(doc, end)) return RUB_OK;
    return rub_look_put(doc, (rub_span){token + 1, end}, RUB_PERSON, CONFIDENCE);
}

/* ---- requests ---- */

/* "send it to", "pass the form to": the verb before "to", with at most two words between. */
static bool gives(const rub_doc *doc, uint32_t to) {
    static const char *const verbs[] = {"send",    "pass",   "give",   "hand", "forward", "sent",
                                        "gave",    "handed", "passed", "talk", "speak",   "write",
                                        "listen",  "Send",   "Give",   "Pass", "Forward", "apologise",
                                        "belongs", "Return", "return", "show", NULL};
    for (uint32_t i = to; i && i + 3 > to && !breaks(doc, i); i--)
        if (rub_look_among(doc, i - 1, verbs)) return true;
    return false;
}

/* One word alone: "send it to Joost by Friday"; a town would be known, and is left where it is. */
static rub_status read_given(rub_doc *doc, uint32_t to) {
    static const char *const words[] = {"to", NULL};
    uint32_t at = to + 1;
    if (!rub_look_among(doc, to, words) || breaks(doc, at) || !is_closed(doc, at + 1)) return RUB_OK;
    if (rub_look_has(doc, at, RUB_TOKEN_UPPER_ALL) || !gives(doc, to)) return RUB_OK;
    rub_mention *mention = rub_look_mention(doc, at);
    if (!mention)
        return is_free(doc, at) ? rub_look_put(doc, (rub_span){at, at + 1}, RUB_PERSON, CONFIDENCE) : RUB_OK;
    bool one = mention->end == rub_token_end(&doc->tokens.rows[at]);
    if (one && mention->type == RUB_GPE && mention->confidence < DOUBTED && mention->via != RUB_VIA_LEXICON)
        mention->type = RUB_PERSON;
    return RUB_OK;
}

/* ---- offices ---- */

/* "DSWD Secretary", "KNO President": capitals before an office that bodies have; "ERA leader", "HH Sheikh"
 * are none. */
static bool heads_body(const rub_doc *doc, uint32_t at) {
    static const char *const offices[] = {"Secretary",    "secretary", "Chairman",  "chairman",
                                          "Commissioner", "President", "president", "Director",
                                          "director",     "chief",     "spokesman", "spokesperson",
                                          "spokeswoman",  "chair",     "boss",      NULL};
    return rub_look_has(doc, at, RUB_TOKEN_UPPER_ALL) && doc->tokens.rows[at].length > 2 &&
           rub_look_among(doc, at + 1, offices);
}

/* "Vetiva analyst": a word that no other text has, an office in small letters. */
static bool has_worker(const rub_doc *doc, uint32_t at) {
    return rub_look_in(doc, at + 1, RUB_IN(ROLE)) && !rub_look_has(doc, at + 1, RUB_TOKEN_UPPER_FIRST) &&
           rub_look_has(doc, at, RUB_TOKEN_LOWER) && rub_look_is_unknown(doc, at);
}

/* A word, an office, a person. */
static rub_status read_office(rub_doc *doc, uint32_t at) {
    if (breaks(doc, at + 1) || breaks(doc, at + 2) || !(heads_body(doc, at) || has_worker(doc, at)) ||
        !is_free(doc, at))
        return RUB_OK;
    bool opens = breaks(doc, at); /* Landowner spokesman Ada Roe */
    bool before = at && !opens && rub_look_has(doc, at - 1, RUB_TOKEN_UPPER_FIRST);
    const rub_mention *person = rub_look_mention(doc, at + 2);
    if (before || (opens && rub_look_has(doc, at, RUB_TOKEN_LOWER)) || !person ||
        person->type != RUB_PERSON || person->start != doc->tokens.rows[at + 2].start)
        return RUB_OK;
    if (doc->sentences.rows[rub_doc_sentence_of(doc, at)].use != RUB_CASE_PLAIN) return RUB_OK;
    return rub_look_put(doc, (rub_span){at, at + 1}, RUB_ORG, CONFIDENCE);
}

/* ---- seats ---- */

/* "(Leeds West)": the token behind the bracket; 0 where there is none at `open`. */
static uint32_t bracket_end(const rub_doc *doc, uint32_t open) {
    static const char *const opening[] = {"(", NULL}, *const closing[] = {")", NULL};
    if (!rub_look_among(doc, open, opening)) return 0;
    for (uint32_t i = open + 1; i < open + 2 + SEAT_MAX && !breaks(doc, i); i++)
        if (rub_look_among(doc, i, closing)) return i > open + 1 ? i + 1 : 0;
    return 0;
}

static rub_status read_seat(rub_doc *doc, uint32_t open) {
    uint32_t second = open ? bracket_end(doc, open) : 0, end = second ? bracket_end(doc, second) : 0;
    const rub_mention *person = end ? rub_look_mention(doc, open - 1) : NULL;
    bool named = rub_look_has(doc, open + 1, RUB_TOKEN_UPPER_FIRST) &&
                 rub_look_has(doc, second + 1, RUB_TOKEN_UPPER_FIRST);
    if (!person || person->type != RUB_PERSON || !named) return RUB_OK;
    RUB_TRY(rub_look_put(doc, (rub_span){open + 1, second - 1}, RUB_GPE, CONFIDENCE));
    return rub_look_put(doc, (rub_span){second + 1, end - 1}, RUB_ORG, CONFIDENCE);
}

/* ---- heads of mails ---- */

/* "To: Roe, Ada; Moe, Ben": the line of this token begins with such a label. */
bool rub_address_in_head(const rub_doc *doc, uint32_t at) {
    static const char *const labels[] = {"From", "To", "Cc", "CC", "cc", "Bcc", "FROM", "TO", NULL};
    static const char *const colon[] = {":", NULL};
    uint32_t last = at > HEAD_MAX ? at - HEAD_MAX : 0;
    while (at > last && !rub_look_has(doc, at, RUB_TOKEN_LINE)) at--;
    return rub_look_among(doc, at, labels) && rub_look_among(doc, at + 1, colon);
}

/* The surname stands behind the label, a semicolon or a mark, and the given name before such a mark. */
rub_status rub_address_headed(rub_doc *doc, uint32_t comma) {
    static const char *const before[] = {":", ";", "\"", NULL}, *const behind[] = {";", "\"", "(", "<", NULL};
    static const char *const inside[] = {"-", NULL};
    uint32_t first = comma - 1, end = rub_look_capitals(doc, comma + 1, inside);
    while (first > 2 && rub_look_among(doc, first - 1, inside)) first -= 2;
    bool opens = comma && first && rub_look_has(doc, first, RUB_TOKEN_UPPER_FIRST) &&
                 rub_look_among(doc, first - 1, before);
    bool last = end >= doc->tokens.count || rub_look_has(doc, end, RUB_TOKEN_LINE) ||
                rub_look_among(doc, end, behind);
    bool single =
        end == comma + 2 || rub_look_among(doc, comma + 2, inside); /* not "Bookings, Harbour Inn" */
    if (!opens || !last || !single || !rub_address_in_head(doc, comma)) return RUB_OK;
    return rub_look_put(doc, (rub_span){first, end}, RUB_PERSON, CONFIDENCE);
}

rub_status rub_address_read(rub_doc *doc, uint32_t at) {
    const rub_token *token = &doc->tokens.rows[at];
    bool next = token[1].flags & RUB_TOKEN_UPPER_FIRST;
    if (token[1].flags & RUB_TOKEN_UPPER_ALL || doc->text[token[1].start] == '.')
        RUB_TRY(read_label(doc, at));
    if (token->flags & RUB_TOKEN_UPPER_FIRST) {
        if (next && rub_look_in(doc, at, RUB_IN(TITLE)) && !rub_look_mention(doc, at + 1))
            RUB_TRY(read_titled(doc, at));
        return token[1].lists && token[2].flags & RUB_TOKEN_UPPER_FIRST ? read_office(doc, at) : RUB_OK;
    }
    if (!next) return RUB_OK;
    if (token->length == 2) return read_given(doc, at);
    return doc->text[token->start] == '(' ? read_seat(doc, at) : RUB_OK;
}
