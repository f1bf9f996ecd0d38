/* road.c - roads that are known by their numbers
 *
 *     on the M25, along the BR-163         a verb or preposition of the way    on_the_way
 *     the A9 and the B8048                 another road                        on_the_way
 *     the A81 autoroute                    a noun for roads behind             on_the_way
 *     I-95, Interstate 40                  letters that only roads have        read_alone
 */
#include "names/road.h"
#include "names/look.h"

#include <string.h>

/* On own texts nine of ten are roads, and of codes elsewhere behind "the" one in two. */
#define CONFIDENCE 75u
#define LETTERS    2u
#define DIGITS     4u

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* How many digits end the token, behind `letters` capitals and nothing else; 0: it is not so made. */
static uint32_t digits_of(const rub_doc *doc, const rub_token *token, uint32_t letters) {
    const char *text = doc->text + token->start;
    for (uint32_t i = 0; i < token->length; i++)
        if (i < letters ? text[i] < 'A' || text[i] > 'Z' : !is_digit(text[i])) return 0;
    uint32_t digits = token->length - letters;
    return token->length > letters && digits <= DIGITS ? digits : 0;
}

static bool glued(const rub_doc *doc, uint32_t token) {
    return !rub_look_has(doc, token, RUB_TOKEN_SPACE | RUB_TOKEN_LINE);
}

/* Where the number ends that begins at `first`: "M25", "BR-163"; `first` where there is none. */
static uint32_t code_end(const rub_doc *doc, uint32_t first) {
    static const char *const hyphen[] = {"-", NULL};
    const rub_token *token = &doc->tokens.rows[first];
    if (first + 3 < doc->tokens.count && token->length <= LETTERS && rub_look_among(doc, first + 1, hyphen))
        return glued(doc, first + 1) && glued(doc, first + 2) && digits_of(doc, token + 2, 0) ? first + 3
                                                                                              : first;
    for (uint32_t letters = 1; letters <= LETTERS; letters++)
        if (digits_of(doc, token, letters)) return first + 1;
    return first;
}

/* "A320", "A380": aeroplanes. */
static bool is_airbus(const rub_doc *doc, uint32_t first) {
    const char *text = doc->text + doc->tokens.rows[first].start;
    return doc->tokens.rows[first].length == 4 && text[0] == 'A' && text[1] == '3' && text[3] != '2';
}

static bool is_road(const rub_doc *doc, uint32_t token) {
    const rub_mention *mention = rub_look_mention(doc, token);
    return mention && mention->type == RUB_FAC && is_digit(doc->text[mention->end - 1]);
}

/* "the N1 between", "The A9 and": no noun comes that the code would be of, as "the B1 visa" has. */
static bool is_idle(const rub_doc *doc, uint32_t end) {
    static const char *const verbs[] = {"closes", "reopens", "reopened", "closed", NULL};
    static const char *const stops[] = {",", ".", ";", NULL};
    return rub_look_among(doc, end, stops) || rub_look_among(doc, end, verbs) ||
           rub_look_in(doc, end, RUB_IN(STOP_WORD) | RUB_IN(PREPOSITION) | RUB_IN(AUXILIARY));
}

static bool on_the_way(const rub_doc *doc, uint32_t the, uint32_t end) {
    static const char *const way[] = {"on",   "off",    "along", "down", "up",   "onto",  "via", "leave",
                                      "left", "closed", "take",  "took", "join", "joins", NULL};
    static const char *const roads[] = {"motorway",   "highway", "autoroute", "autobahn",
                                        "expressway", "road",    NULL};
    static const char *const and[] = {"and", "or", NULL};
    if (rub_look_among(doc, end, roads)) return true;
    char letter = doc->text[doc->tokens.rows[the + 1].start];
    if (!strchr("ABDEINMR", letter) || is_airbus(doc, the + 1)) return false;
    if ((the && rub_look_among(doc, the - 1, way)) || (letter != 'I' && is_idle(doc, end)))
        return !rub_look_mention(doc, the + 1);
    return the > 1 && rub_look_among(doc, the - 1, and) && is_road(doc, the - 2);
}

/* "Kirkegata 12", "Donauweg 3": the words of other languages for a street have it at their end. */
static bool is_street(const rub_doc *doc, uint32_t first) {
    static const char *const ends[] = {"gata",  "gatan", "gade",  "straße", "strasse", "gasse", "weg",
                                       "platz", "vej",   "veien", "straat", "laan",    "plein"};
    const rub_token *token = &doc->tokens.rows[first];
    if (!(token->flags & RUB_TOKEN_UPPER_FIRST) || first + 1 >= doc->tokens.count ||
        !digits_of(doc, token + 1, 0))
        return false;
    for (uint32_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t length = strlen(ends[i]);
        if (token->length > length + 2 && !memcmp(doc->text + rub_token_end(token) - length, ends[i], length))
            return true;
    }
    return false;
}

/* "I-95", "Interstate 40" */
static rub_status read_alone(rub_doc *doc, uint32_t first) {
    static const char *const words[] = {"Interstate", "Autobahn", NULL}, *const i[] = {"I", NULL};
    if (!rub_look_has(doc, first + 1, RUB_TOKEN_DIGIT | RUB_TOKEN_PUNCT))
        return RUB_OK;                                                       /* I-95, Interstate 40 */
    bool placed = first && rub_look_in(doc, first - 1, RUB_IN(PREPOSITION)); /* "my I-140" is a form */
    uint32_t end = placed && rub_look_among(doc, first, i) ? code_end(doc, first) : first;
    if (rub_look_among(doc, first, words) && first + 1 < doc->tokens.count &&
        digits_of(doc, &doc->tokens.rows[first + 1], 0))
        end = first + 2;
    if (is_street(doc, first)) end = first + 2;
    if (end == first || is_road(doc, first)) return RUB_OK;
    return rub_look_put(doc, (rub_span){first, end}, RUB_FAC, CONFIDENCE);
}

rub_status rub_road_first(rub_doc *doc) {
    return read_alone(doc, 0);
}

rub_status rub_road_read(rub_doc *doc, uint32_t at) {
    static const char *const the[] = {"the", "The", NULL};
    if (!rub_look_among(doc, at, the)) return read_alone(doc, at + 1);
    uint32_t end = code_end(doc, at + 1);
    if (end == at + 1 || !on_the_way(doc, at, end)) return read_alone(doc, at + 1);
    return rub_look_put(doc, (rub_span){at + 1, end}, RUB_FAC, CONFIDENCE);
}
