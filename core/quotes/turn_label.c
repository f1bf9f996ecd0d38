/* turn_label.c - reads the label of a turn: a name and a colon in all the typography that transcripts,
 * interviews and parliaments have
 *
 *     REPORTER:   SEN. DALE:   Jane Roe, CNN:   The Prime Minister (Sir James Carrow):   Q:   Q.   A -
 */
#include "quotes/turn_label.h"
#include "model/word_list.h"

#include <string.h>

/* Tokens: the longest name before a colon ("HIS EXCELLENCY THE GOVERNOR OF KANO STATE"), and the longest
 * label with what stands in brackets ("(Parliamentary Under-Secretary of State for the Environment)"). */
enum { NAME_TOKENS = 8, LABEL_TOKENS = 26 };

static const rub_token *token_at(const rub_doc *doc, uint32_t i) {
    return &doc->tokens.rows[i];
}

static bool is_text(const rub_doc *doc, uint32_t token, const char *text) {
    const rub_token *t = token_at(doc, token);
    return t->length == strlen(text) && !memcmp(doc->text + t->start, text, t->length);
}

static bool is_one_of(const rub_doc *doc, uint32_t token, const char *const *texts) {
    for (; *texts; texts++)
        if (is_text(doc, token, *texts)) return true;
    return false;
}

/* The token behind a bracket that opens at `i`; `i` itself where it stays open. */
static uint32_t over_bracket(const rub_doc *doc, uint32_t i, uint32_t end) {
    if (!is_text(doc, i, "(") && !is_text(doc, i, "[")) return i;
    for (uint32_t k = i + 1; k < end && k < i + LABEL_TOKENS; k++)
        if (is_text(doc, k, ")") || is_text(doc, k, "]")) return k + 1;
    return i;
}

/* A word of a name, or what joins words to one: Smith-Roe, O'Neill, Minister for the Arts, J. Roe. */
static bool joins(const rub_doc *doc, uint32_t i) {
    static const char *const small[] = {"of", "for", "the", "and", "de", "van", "von", "der", "al",
                                        "-",  "'",   "’",   ".",   ",",  "&",   "bin", "da",  NULL};
    const rub_token *t = token_at(doc, i);
    return (t->flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_CLITIC)) || is_one_of(doc, i, small);
}

/* A name at the end, or before a sign: "Ms Odell (Bristol East):", but not "Ruth Odell Image:". */
static bool ends_name(const rub_doc *doc, uint32_t end, rub_span name) {
    uint32_t i = name.end;
    while (i > name.start && token_at(doc, i - 1)->start >= end) i--;
    return i == name.end || !(token_at(doc, i)->flags & RUB_TOKEN_LETTER);
}

static bool has_person(const rub_doc *doc, rub_span name) {
    uint32_t m = rub_doc_mention_at(doc, token_at(doc, name.start)->start);
    for (; m < doc->mentions.count && doc->mentions.rows[m].start < token_at(doc, name.end - 1)->start + 1;
         m++)
        if (doc->mentions.rows[m].type == RUB_PERSON && ends_name(doc, doc->mentions.rows[m].end, name))
            return true;
    return false;
}

/* KARACHI: Shares fell. The place of a report, nobody. */
static bool is_place(const rub_doc *doc, rub_span name) {
    const rub_mention *at = rub_doc_mention_over(doc, token_at(doc, name.start)->start);
    return at && (at->type == RUB_GPE || at->type == RUB_LOC) &&
           at->end >= rub_token_end(token_at(doc, name.end - 1));
}

/* With a title or an office, or with a person's name. */
static bool is_named(const rub_doc *doc, rub_span name) {
    for (uint32_t i = name.start; i < name.end; i++)
        if (rub_word_lists(doc->model, token_at(doc, i)) & (RUB_IN(TITLE) | RUB_IN(ROLE))) return true;
    return has_person(doc, name);
}

static bool in_capitals(const rub_doc *doc, rub_span name) {
    for (uint32_t i = name.start; i < name.end; i++)
        if (token_at(doc, i)->flags & RUB_TOKEN_LOWER) return false;
    return true;
}

/* Q: A. Q - A) and a bare Q before a capital. */
static rub_turn_label letter_of(const rub_doc *doc, rub_span tokens) {
    static const char *const letters[] = {"Q", "A", "Q.", "A.", NULL}, *const signs[] = {":", ".", "-", "–",
                                                                                         "—", ")", NULL};
    rub_turn_label label = {.name = {tokens.start, tokens.start + 1}, .end = tokens.start + 1};
    if (label.end >= tokens.end || !is_one_of(doc, tokens.start, letters)) return label;
    while (label.end < tokens.end && is_one_of(doc, label.end, signs)) label.end++;
    bool sign = label.end > tokens.start + 1 || token_at(doc, tokens.start)->length == 2;
    bool said = label.end < tokens.end && (token_at(doc, label.end)->flags & RUB_TOKEN_SPACE);
    if (!said || (!sign && !(token_at(doc, label.end)->flags & RUB_TOKEN_UPPER_FIRST))) return label;
    label.hash = doc->text[token_at(doc, tokens.start)->start] == 'Q' ? 2 : 4;
    label.certain = label.named = sign;
    return label;
}

/* ((Anna Weir)) : the whole label stands in brackets. */
static rub_turn_label bracketed(const rub_doc *doc, rub_span tokens) {
    rub_turn_label label = {.name = {tokens.start, tokens.start}};
    uint32_t first = tokens.start, hash = 0;
    while (first < tokens.end && (is_text(doc, first, "(") || is_text(doc, first, "["))) first++;
    uint32_t end = first;
    for (;
         end < tokens.end && end - first <= NAME_TOKENS && !is_text(doc, end, ")") && !is_text(doc, end, "]");
         end++)
        hash = (hash ^ token_at(doc, end)->word) * 0x9E3779B1u + 1;
    uint32_t colon = end;
    while (colon < tokens.end && (is_text(doc, colon, ")") || is_text(doc, colon, "]"))) colon++;
    if (end == first || colon == end || colon + 1 >= tokens.end) return label;
    if (!(token_at(doc, first)->flags & RUB_TOKEN_UPPER_FIRST)) return label;
    bool sign = is_text(doc, colon, ":"); /* [Jane Roe] Thank you. */
    bool bare = is_text(doc, tokens.start, "[") && token_at(doc, colon)->flags & RUB_TOKEN_UPPER_FIRST &&
                is_named(doc, (rub_span){first, end});
    if (!sign && !bare) return label;
    return (rub_turn_label){
        .name = {first, end}, .end = colon + sign, .hash = hash | 1, .certain = true, .named = true};
}

static rub_turn_label name_of(const rub_doc *doc, rub_span tokens) {
    rub_turn_label label = {.name = {tokens.start, tokens.start}};
    uint32_t hash = 0, i = tokens.start;
    if (i >= tokens.end) return label;
    if (over_bracket(doc, i, tokens.end) > i) return bracketed(doc, tokens);
    if (!(token_at(doc, i)->flags & RUB_TOKEN_UPPER_FIRST)) return label;
    while (i < tokens.end && i <= tokens.start + LABEL_TOKENS && !is_text(doc, i, ":")) {
        uint32_t behind = over_bracket(doc, i, tokens.end);
        if (behind == i && (!joins(doc, i) || i - tokens.start > NAME_TOKENS)) return label;
        if (behind == i) hash = (hash ^ token_at(doc, i)->word) * 0x9E3779B1u + 1;
        i = behind == i ? i + 1 : behind;
    }
    bool said = i + 1 < tokens.end && i > tokens.start && is_text(doc, i, ":");
    /* first words of a letter, lines of its head, what stands under a picture */
    static const char *const heads[] = {"Sir",   "Madam", "Sirs",  "SIR",     "From",   "To",
                                        "Sent",  "Date",  "Cc",    "Subject", "Re",     "Note",
                                        "Image", "Photo", "Video", "Related", "Source", NULL};
    if (!said || !(token_at(doc, i + 1)->flags & RUB_TOKEN_SPACE)) return label;
    if (i == tokens.start + 1 && is_one_of(doc, tokens.start, heads)) return label;
    if (is_place(doc, (rub_span){tokens.start, i})) return label;
    label.name.end = i;
    label.end = i + 1;
    label.hash = hash | 1;
    label.named = is_named(doc, label.name);
    label.certain = label.named || in_capitals(doc, label.name);
    return label;
}

rub_turn_label rub_turn_label_read(const rub_doc *doc, rub_span tokens) {
    static const char *const signs[] = {"*", "**", "•", "●", NULL};
    while (tokens.start < tokens.end && is_one_of(doc, tokens.start, signs)) tokens.start++;
    bool marked = tokens.start < tokens.end && (token_at(doc, tokens.start)->flags & RUB_TOKEN_MARK);
    tokens.start += marked;
    rub_turn_label label = letter_of(doc, tokens);
    if (!label.hash) label = name_of(doc, tokens);
    label.marked = marked;
    return label;
}
