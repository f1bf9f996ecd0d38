/* conll.c - a document as one token a line: "Merkel I-PERSON" */
#include "write/conll.h"
#include "write/nesting.h"

typedef struct conll {
    rub_out *out;
    rub_nestings fragments;
    uint32_t mention, fragment;           /* the next ones that do not end before the token */
    uint32_t last_mention, last_fragment; /* those of the token before in this sentence, or RUB_NONE */
} conll;

static void put_tab(rub_out *out) {
    rub_out_word(out, "\t");
}

/* I- only behind a token of the same span in the same sentence, as readers of BIO want it: a span that begins
 * in the middle of a token, and one that goes on over the end of a sentence, begin with B-. */
static void put_bio(rub_out *out, uint32_t span, uint32_t *last, const char *word) {
    rub_out_word(out, span == *last ? "I-" : "B-");
    rub_out_word(out, word);
    *last = span;
}

static void put_name(conll *conll, uint32_t start) {
    const rub_rows *rows = &conll->out->doc->rows;
    while (conll->mention < rows->mention_count && rows->mentions[conll->mention].end <= start)
        conll->mention++;
    const rub_mention *mention =
        conll->mention < rows->mention_count ? &rows->mentions[conll->mention] : NULL;
    if (!mention || mention->start > start) {
        conll->last_mention = RUB_NONE;
        rub_out_word(conll->out, "O\t_");
        return;
    }
    put_bio(conll->out, conll->mention, &conll->last_mention, rub_type_word(mention->type));
    put_tab(conll->out);
    if (mention->entity == RUB_NONE) rub_out_word(conll->out, "_");
    else rub_out_number(conll->out, mention->entity);
}

/* Fragments are sorted with the longer first, so the first that reaches the token is the outer one. */
static void put_quote(conll *conll, uint32_t start) {
    const rub_nestings *fragments = &conll->fragments;
    while (conll->fragment < fragments->count && fragments->rows[conll->fragment].end <= start)
        conll->fragment++;
    if (conll->fragment == fragments->count || fragments->rows[conll->fragment].start > start) {
        conll->last_fragment = RUB_NONE;
        rub_out_word(conll->out, "O");
        return;
    }
    const rub_nesting *fragment = &fragments->rows[conll->fragment];
    put_bio(conll->out, conll->fragment, &conll->last_fragment,
            rub_quote_word(conll->out->doc->rows.quotes[fragment->row].kind));
    rub_out_word(conll->out, "-");
    rub_out_number(conll->out, fragment->row);
}

static void put_token(conll *conll, const rub_token *token) {
    rub_out *out = conll->out;
    uint32_t end = token->start + token->length;
    rub_out_span(out, token->start, end, rub_out_escape_plain);
    put_tab(out);
    rub_out_number(out, rub_unit_offset(out->doc, token->start));
    put_tab(out);
    rub_out_number(out, rub_unit_offset(out->doc, end));
    put_tab(out);
    put_name(conll, token->start);
    put_tab(out);
    put_quote(conll, token->start);
    rub_out_word(out, "\n");
}

static void put_tokens(conll *conll) {
    rub_out *out = conll->out;
    const rub_tokens *tokens = &out->doc->tokens;
    rub_out_word(out, "# token\tstart\tend\tname\tentity\tquotation\n");
    if (out->id) {
        rub_out_word(out, "# newdoc id = ");
        rub_out_text(out, out->id, out->id_length, rub_out_escape_plain, true);
        rub_out_word(out, "\n");
    }
    for (uint32_t i = 0; i < tokens->count; i++) {
        bool sentence = i && tokens->rows[i].flags & RUB_TOKEN_SENTENCE;
        if (sentence) rub_out_word(out, "\n"), conll->last_mention = conll->last_fragment = RUB_NONE;
        put_token(conll, &tokens->rows[i]);
    }
    rub_out_word(out, "\n");
}

void rub_conll_write(rub_out *out) {
    rub_arena scratch;
    conll conll = {.out = out, .last_mention = RUB_NONE, .last_fragment = RUB_NONE};
    rub_arena_init(&scratch, &out->doc->arena.allocator);
    rub_status status = rub_nestings_make(&scratch, &out->doc->rows, RUB_NESTING(FRAGMENT), &conll.fragments);
    if (status == RUB_OK) put_tokens(&conll);
    else rub_out_fail(out, status);
    rub_arena_free(&scratch);
}
