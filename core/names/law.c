/* law.c - cases and parts of laws
 *
 *     in Reyes v. Holloway, the judge said            two sides and their sign: a case       read_case
 *     Section 3 of the Companies Act 2013             the part and its law are one name      read_article
 */
#include "names/law.h"
#include "names/look.h"

#define CONFIDENCE  75u   /* of what nobody had seen; these formulas are right in nine of ten on own texts */
#define SIDE_MAX    5u    /* words of one side of a case */
#define COURT_FAR   1000u /* tokens around a case that must speak of courts: time stays linear */
#define ARTICLE_MAX 10u   /* tokens of a part's number: "10(2)(d)" */

/* ---- cases ---- */

static bool is_versus(const rub_doc *doc, uint32_t token) {
    static const char *const signs[] = {"v", "v.", "vs", "vs.", NULL};
    return rub_look_among(doc, token, signs);
}

/* Teams meet "v" each other, too: the text around must speak of courts; without a stop, the
 * sentence. */
static bool speaks_of_courts(const rub_doc *doc, uint32_t first, uint32_t end) {
    static const char *const words[] = {"judge",     "judges",    "Judge",      "Justice",   "justices",
                                        "plaintiff", "lawsuit",   "tribunal",   "ruling",    "Supreme",
                                        "appellate", "claimant",  "litigation", "Plaintiff", "magistrate",
                                        "Appeals",   "precedent", "defendant",  "ruled",     "Counsel",
                                        "counsel",   "lawyers",   "attorney",   NULL};
    for (uint32_t i = first; i < end; i++)
        if (rub_look_among(doc, i, words)) return true;
    return false;
}

static bool in_court(const rub_doc *doc, uint32_t versus) {
    static const char *const crown[] = {"R",      "Regina", "Rex",          "State",
                                        "States", "People", "Commonwealth", NULL};
    if (versus && rub_look_among(doc, versus - 1, crown)) return true; /* R v Adomako: no team */
    if (rub_look_among(doc, versus + 1, crown)) return true;
    if (doc->text[doc->tokens.rows[versus].start + 1] == 's') return false; /* boxers meet so */
    uint32_t first = versus > COURT_FAR ? versus - COURT_FAR : 0, rest = doc->tokens.count - versus;
    uint32_t end = rest > COURT_FAR ? versus + COURT_FAR : doc->tokens.count;
    if (doc->tokens.rows[versus].length > 1) return speaks_of_courts(doc, first, end);
    const rub_sentence *sentence = &doc->sentences.rows[rub_doc_sentence_of(doc, versus)];
    return speaks_of_courts(doc, first > sentence->first ? first : sentence->first,
                            end < sentence->end ? end : sentence->end);
}

/* "In", "The" have their capital from the start of the sentence. */
static bool is_side_word(const rub_doc *doc, uint32_t token) {
    return rub_look_has(doc, token, RUB_TOKEN_UPPER_FIRST) && !rub_look_in(doc, token, RUB_IN(STOP_WORD));
}

/* "Minister of Health", "State of Lagos": the name that ends before token `end`, and what it is of. */
static uint32_t with_of(const rub_doc *doc, uint32_t end) {
    static const char *const of[] = {"of", "for", NULL}, *const none[] = {NULL};
    if (!rub_look_among(doc, end, of) || !is_side_word(doc, end + 1)) return end;
    const rub_mention *found = rub_look_mention(doc, end + 1);
    if (found) return rub_doc_tokens_in(doc, (rub_span){found->start, found->end}).end;
    return rub_look_capitals(doc, end + 1, none);
}

/* The same in front: "State of [Lagos]". */
static uint32_t from_of(const rub_doc *doc, uint32_t first) {
    static const char *const of[] = {"of", NULL};
    bool joined = first > 1 && rub_look_among(doc, first - 1, of) && is_side_word(doc, first - 2) &&
                  !rub_look_has(doc, first, RUB_TOKEN_SENTENCE);
    return joined ? first - 2 : first;
}

/* Where the side begins that ends before `token`: with the name that ends there, or with its capitals. */
static uint32_t left_of(const rub_doc *doc, uint32_t token) {
    const rub_mention *found = rub_look_mention(doc, token - 1);
    uint32_t at = token;
    if (found) return from_of(doc, rub_doc_token_at(doc, found->start));
    while (at && token - at < SIDE_MAX && is_side_word(doc, at - 1)) {
        bool opens = rub_look_has(doc, at - 1, RUB_TOKEN_SENTENCE);
        if (opens && at < token) break; /* Citing Roe v. Wade */
        at--;
        if (opens) break;
    }
    return from_of(doc, at);
}

static uint32_t right_of(const rub_doc *doc, uint32_t token) {
    uint32_t at = token + 1;
    if (at >= doc->tokens.count || rub_look_has(doc, at, RUB_TOKEN_SENTENCE)) return token;
    const rub_mention *found = rub_look_mention(doc, at);
    if (found) return with_of(doc, rub_doc_tokens_in(doc, (rub_span){found->start, found->end}).end);
    while (at - token <= SIDE_MAX && is_side_word(doc, at) && !rub_look_has(doc, at, RUB_TOKEN_SENTENCE))
        at++;
    return at == token + 1 ? token : with_of(doc, at);
}

static rub_status read_case(rub_doc *doc, uint32_t versus) {
    uint32_t left = versus ? left_of(doc, versus) : versus, right = right_of(doc, versus);
    if (left == versus || right == versus) return RUB_OK;
    return rub_look_put(doc, (rub_span){left, right}, RUB_LAW, CONFIDENCE);
}

/* ---- parts of laws ---- */

/* "Article 12(1)", "section 43B": the token behind the number at `at`; `at` where there is none. */
static uint32_t number_end(const rub_doc *doc, uint32_t at) {
    uint32_t end = at;
    if (!rub_look_has(doc, at, RUB_TOKEN_DIGIT)) return at;
    while (end < doc->tokens.count && end - at < ARTICLE_MAX &&
           (end == at || !rub_look_has(doc, end, RUB_TOKEN_SPACE)))
        end++;
    return end;
}

/* "section 16 of the Constitution": on the annotated corpora 43 of 46 such are one name. */
static rub_status read_article(rub_doc *doc, uint32_t part) {
    static const char *const parts[] = {"Article", "Section",    "Art.",    "Sec.",    "Rule",
                                        "Clause",  "Chapter",    "article", "section", "clause",
                                        "chapter", "Regulation", NULL};
    static const char *const of[] = {"of", NULL}, *const the[] = {"the", "The", NULL};
    uint32_t at = number_end(doc, part + 1); /* few numbers have "of" behind them */
    if (at == part + 1 || !rub_look_among(doc, at, of) || !rub_look_among(doc, part, parts)) return RUB_OK;
    at += rub_look_among(doc, at + 1, the) ? 2 : 1;
    const rub_mention *law = rub_look_mention(doc, at);
    if (!law || law->type != RUB_LAW || law->start != doc->tokens.rows[at].start) return RUB_OK;
    uint32_t confidence = law->confidence;
    rub_span tokens = {part, rub_doc_tokens_in(doc, (rub_span){law->start, law->end}).end};
    return rub_look_put(doc, tokens, RUB_LAW, confidence);
}

rub_status rub_law_read(rub_doc *doc, uint32_t at) {
    const rub_token *token = &doc->tokens.rows[at];
    if (token[1].flags & RUB_TOKEN_DIGIT) return read_article(doc, at);
    bool sign = token->length < 4 && doc->text[token->start] == 'v' && token[1].flags & RUB_TOKEN_UPPER_FIRST;
    return sign && is_versus(doc, at) && in_court(doc, at) ? read_case(doc, at) : RUB_OK;
}
