/* test_pair.c - which marks open, which close, and which are apostrophes */
#include "test.h"

#include "quotes/pair.h"
#include "text/block.h"

#include <stdio.h>

typedef struct bed {
    rub_arena arena;
    rub_tokens tokens;
    rub_blocks blocks;
    rub_pairs pairs;
} bed;

static void lay(bed *b, const char *text) {
    uint32_t length = (uint32_t)strlen(text);
    memset(b, 0, sizeof *b);
    rub_arena_init(&b->arena, NULL);
    assert_int_equal(rub_tokens_make(&b->arena, text, length, &b->tokens), RUB_OK);
    assert_int_equal(rub_blocks_make(&b->arena, text, length, &b->tokens, &b->blocks), RUB_OK);
    for (uint32_t i = 0; i < b->blocks.count; i++) {
        rub_span range = rub_block_tokens(&b->tokens, &b->blocks.rows[i]);
        assert_int_equal(rub_pairs_find(&b->arena, text, &b->tokens, range, &b->pairs), RUB_OK);
    }
}

/* `expected`: the pairs with their marks, " | " between them; "~" stands behind one that is left open. */
static void pairs(const char *text, const char *expected) {
    bed b;
    char found[4000] = "";
    lay(&b, text);
    for (uint32_t i = 0; i < b.pairs.count; i++) {
        const rub_pair *p = &b.pairs.rows[i];
        const rub_token *first = &b.tokens.rows[p->first], *last = &b.tokens.rows[p->end - 1];
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s%.*s%s", i ? " | " : "",
                 (int)(last->start + last->length - first->start), text + first->start, p->closed ? "" : "~");
    }
    assert_string_equal(found, expected);
    rub_arena_free(&b.arena);
}

/* How deep each pair lies in others. */
static void depths(const char *text, const char *expected) {
    bed b;
    char found[100] = "";
    lay(&b, text);
    for (uint32_t i = 0; i < b.pairs.count; i++) found[i] = (char)('0' + b.pairs.rows[i].depth);
    assert_string_equal(found, expected);
    rub_arena_free(&b.arena);
}

static void pairs_lie_in_pairs(void **state) {
    (void)state;
    depths("“We won,” she said. “At last.”", "00");
    depths("“He said ‘no’ and ‘yes’,” she said. “At last.”", "0110");
    depths("“He said ‘she said “no” there’ then,” she said. “At last.”", "0120");
}

static void straight_marks_pair(void **state) {
    (void)state;
    pairs("\"We won,\" she said. \"At last.\"", "\"We won,\" | \"At last.\"");
    pairs("The \"deal\" was off.", "\"deal\"");
    pairs("He said (\"softly\"): \"No!\"", "\"softly\" | \"No!\"");
    pairs("No marks here.", "");
}

static void curly_marks_pair(void **state) {
    (void)state;
    pairs("“We won,” she said. “At last.”", "“We won,” | “At last.”");
    pairs("He said:“No.”And left.", "“No.”");
    pairs("‘We won,’ she said.", "‘We won,’");
}

static void marks_of_other_languages_pair(void **state) {
    (void)state;
    pairs("„Wir kommen“, sagte er.", "„Wir kommen“");
    pairs("„Idziemy”, powiedział.", "„Idziemy”");
    pairs("«Nous venons», dit-il.", "«Nous venons»");
    pairs("« Nous venons », dit-il.", "« Nous venons »");
    pairs("»Wir kommen«, sagte er.", "»Wir kommen«");
    pairs("‹Ja› oder ›nein‹", "‹Ja› | ›nein‹");
    pairs("‚Ja‘, sagte er.", "‚Ja‘");
    pairs("”Vi kommer”, sade han.", "”Vi kommer”");
    pairs("彼は「行く」と言った。『山』", "「行く」 | 『山』");
    pairs("``We won,'' she said.", "``We won,''");
    pairs("''We won,'' she said. ''At last.''", "''We won,'' | ''At last.''");
}

static void marks_nest(void **state) {
    (void)state;
    pairs("“He told me ‘no’ twice,” she said.", "“He told me ‘no’ twice,” | ‘no’");
    pairs("\"He told me 'no' twice,\" she said.", "\"He told me 'no' twice,\" | 'no'");
    pairs("'He told me \"no\" twice,' she said.", "'He told me \"no\" twice,' | \"no\"");
    pairs("„Er sagte ‚nein‘ zu mir“, sagte sie.", "„Er sagte ‚nein‘ zu mir“ | ‚nein‘");
    pairs("“She said, ‘Stop.’”", "“She said, ‘Stop.’” | ‘Stop.’");
    pairs("«He read “Emma” twice»", "«He read “Emma” twice» | “Emma”");
}

static void apostrophes_are_no_marks(void **state) {
    (void)state;
    pairs("It's the workers' union, isn't it?", "");
    pairs("The players’ and the owners’ lawyers don’t agree.", "");
    pairs("Rock 'n' roll of the '90s, get 'em while they're hot.", "");
    pairs("The O'Briens' house", "");
}

static void british_marks_stand_beside_apostrophes(void **state) {
    (void)state;
    pairs("'It's the workers' day,' he said.", "'It's the workers' day,'");
    pairs("‘It’s the workers’ day,’ he said. ‘We’re glad.’", "‘It’s the workers’ day,’ | ‘We’re glad.’");
    pairs("The Smiths' lawyer called it 'a farce'.", "'a farce'");
    pairs("'We lost,' said the players' captain, 'but we'll be back.'", "'We lost,' | 'but we'll be back.'");
}

static void a_long_quotation_opens_every_paragraph(void **state) {
    (void)state;
    pairs("“We began early.\n\n“We worked late.\n\n“We won,” he said.",
          "“We began early.~ | “We worked late.~ | “We won,”");
    pairs("\"We began early.\n\n\"We won,\" he said.", "\"We began early.~ | \"We won,\"");
}

static void a_stray_mark_spoils_its_paragraph_at_most(void **state) {
    (void)state;
    pairs("He said “we won and left.\n\n“At last,” she said.\n\nIt was “late”.",
          "“we won and left.~ | “At last,” | “late”");
    pairs("We won,” he said.\n\n“At last,” she said.", "“At last,”");
    pairs("A \" too many.\n\n\"At last,\" she said.", "\"At last,\"");
    pairs("“We won,” he said.” “At last.”", "“We won,” | “At last.”");
}

static void wrong_way_marks_still_pair(void **state) {
    (void)state;
    pairs("“We won,“ she said.", "“We won,“");
    pairs("”We won,” she said.", "”We won,”");
    pairs("“We won,\" she said.", "“We won,\"");
    pairs("'We won,'' she said.", "'We won,''");
    pairs("“We won.’ Later she slept.", "“We won.’");
}

static void inches_are_no_marks(void **state) {
    (void)state;
    pairs("He is 5'11\" tall.", "");
    pairs("A 3\" nail and a \"hammer\".", "\"hammer\"");
}

static void many_open_marks_stay_linear(void **state) {
    (void)state;
    enum { MARKS = 100000 };
    char *text = malloc(3 * MARKS + 1);
    for (uint32_t i = 0; i < MARKS; i++) memcpy(text + 3 * i, i % 3 ? " \"a" : " 'a", 3);
    text[3 * MARKS] = 0;
    bed b;
    lay(&b, text);
    assert_true(b.pairs.count < MARKS);
    rub_arena_free(&b.arena);
    free(text);
}

TEST_MAIN(cmocka_unit_test(pairs_lie_in_pairs), cmocka_unit_test(straight_marks_pair),
          cmocka_unit_test(curly_marks_pair), cmocka_unit_test(marks_of_other_languages_pair),
          cmocka_unit_test(marks_nest), cmocka_unit_test(apostrophes_are_no_marks),
          cmocka_unit_test(british_marks_stand_beside_apostrophes),
          cmocka_unit_test(a_long_quotation_opens_every_paragraph),
          cmocka_unit_test(a_stray_mark_spoils_its_paragraph_at_most),
          cmocka_unit_test(wrong_way_marks_still_pair), cmocka_unit_test(inches_are_no_marks),
          cmocka_unit_test(many_open_marks_stay_linear))
