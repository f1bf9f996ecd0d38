/* test_block.c - lines of an article and their kinds */
#include "test.h"

#include "text/block.h"

static void blocks_of(const char *text, rub_arena *arena, rub_tokens *tokens, rub_blocks *blocks) {
    rub_arena_init(arena, NULL);
    memset(tokens, 0, sizeof *tokens);
    memset(blocks, 0, sizeof *blocks);
    assert_int_equal(rub_tokens_make(arena, text, (uint32_t)strlen(text), tokens), RUB_OK);
    assert_int_equal(rub_blocks_make(arena, text, (uint32_t)strlen(text), tokens, blocks), RUB_OK);
}

/* `expected`: the kinds with blanks between them. */
static void kinds(const char *text, const char *expected) {
    rub_arena arena;
    rub_tokens tokens;
    rub_blocks blocks;
    char found[1000] = "";
    blocks_of(text, &arena, &tokens, &blocks);
    for (uint32_t i = 0; i < blocks.count; i++) {
        if (i) strcat(found, " ");
        strcat(found, rub_block_word(blocks.rows[i].kind));
    }
    assert_string_equal(found, expected);
    rub_arena_free(&arena);
}

#define BODY                                                                                                 \
    "The two leaders met on Thursday in the old town hall and spoke for three hours about trade. They "      \
    "agreed on nothing, aides said.\n"

static void a_headline_and_a_paragraph(void **state) {
    (void)state;
    kinds("Leaders Meet in Bonn\n" BODY, "headline paragraph");
}

static void a_sentence_before_the_headline_is_a_standfirst(void **state) {
    (void)state;
    kinds("On the eve of the talks, both sides hoped for little.\nLeaders Meet in Bonn\n\nLeaders Meet in "
          "Bonn\n" BODY,
          "standfirst headline headline paragraph");
}

static void a_short_sentence_below_the_headline_is_a_standfirst(void **state) {
    (void)state;
    kinds("Leaders Meet in Bonn\nTalks in the town hall end without a result.\n" BODY BODY,
          "headline standfirst paragraph paragraph");
}

static void the_summit_article(void **state) {
    (void)state;
    size_t length;
    char *text = test_read("web/page/articles/summit.txt", &length);
    rub_arena arena;
    rub_tokens tokens;
    rub_blocks blocks;
    blocks_of(text, &arena, &tokens, &blocks);
    static const uint32_t expected[] = {RUB_BLOCK_STANDFIRST, RUB_BLOCK_HEADLINE, RUB_BLOCK_HEADLINE,
                                        RUB_BLOCK_STANDFIRST, RUB_BLOCK_PARAGRAPH};
    assert_true(blocks.count > 5);
    for (uint32_t i = 0; i < 5; i++) assert_int_equal(blocks.rows[i].kind, expected[i]);
    rub_arena_free(&arena);
    free(text);
}

static void bylines_and_date_lines(void **state) {
    (void)state;
    kinds("Leaders Meet in Bonn\nBy Jane Roe\nFriday, May 8, 2026\n" BODY,
          "headline byline dateline paragraph");
    kinds("Leaders Meet in Bonn\nBy the end of the day all was over.\n" BODY BODY,
          "headline standfirst paragraph paragraph");
}

static void a_dateline_before_a_paragraph_is_its_own_block(void **state) {
    (void)state;
    kinds("MOSCOW, May 8 (Agency) - " BODY, "dateline paragraph");
    kinds("BONN — " BODY, "dateline paragraph");
    kinds("Bonn (Agency) – " BODY, "dateline paragraph");
    kinds("The mayor - a friend of both - opened the hall at nine. " BODY, "paragraph");
}

static void the_paragraph_begins_behind_its_dateline(void **state) {
    (void)state;
    const char *text = "BONN, May 8 - The talks ended.";
    rub_arena arena;
    rub_tokens tokens;
    rub_blocks blocks;
    blocks_of(text, &arena, &tokens, &blocks);
    assert_int_equal(blocks.count, 2);
    assert_int_equal(blocks.rows[0].end, strlen("BONN, May 8 -"));
    assert_int_equal(blocks.rows[1].start, strlen("BONN, May 8 - "));
    rub_span span = rub_block_tokens(&tokens, &blocks.rows[1]);
    assert_int_equal(tokens.rows[span.start].start, blocks.rows[1].start);
    assert_int_equal(span.end, tokens.count);
    rub_arena_free(&arena);
}

static void headings_stand_between_paragraphs(void **state) {
    (void)state;
    kinds("Leaders Meet in Bonn\n\n" BODY BODY "\nWhat happens next\n\n" BODY,
          "headline paragraph paragraph heading paragraph");
}

static void a_question_may_be_a_heading(void **state) {
    (void)state;
    kinds("Leaders Meet in Bonn\n\n" BODY "\nWhat is in the deal?\n\n" BODY,
          "headline paragraph heading paragraph");
    kinds("# Leaders meet in Bonn\n\n" BODY "\n## Reactions\n\n" BODY,
          "headline paragraph heading paragraph");
}

static void a_kicker_stands_above_the_headline(void **state) {
    (void)state;
    kinds("WORLD\nLeaders of two countries meet in Bonn\n" BODY BODY, "heading headline paragraph paragraph");
}

static void a_byline_has_a_second_line(void **state) {
    (void)state;
    kinds("Leaders Meet in Bonn\n\nBy Jane Roe\nExample News, Bonn\n\n" BODY,
          "headline byline byline paragraph");
}

static void lists_and_captions(void **state) {
    (void)state;
    kinds(BODY "- Milk and bread\n• Butter\n1. Cheese\n2) Eggs\n" BODY,
          "paragraph list list list list paragraph");
    kinds(BODY "Photo: the hall at noon\nThe hall at noon. (Photo by Jane Roe)\n" BODY,
          "paragraph caption caption paragraph");
}

static void a_single_line_is_a_paragraph(void **state) {
    (void)state;
    kinds("Jane Roe visits Paris", "paragraph");
    kinds("", "");
    kinds(" \n\t\n", "");
}

#define WRAPPED                                                                                              \
    "From the square came a roar that nobody who was there on that\n"                                        \
    "day could forget, and the people who had waited since the\n"                                            \
    "morning for a sign of it began to move towards the river.\n"

static void hard_wrapped_lines_are_joined(void **state) {
    (void)state;
    kinds(WRAPPED, "paragraph");
    kinds(WRAPPED "\n" WRAPPED, "paragraph paragraph");
}

static void short_lines_that_were_not_wrapped_stay_apart(void **state) {
    (void)state;
    kinds("The mayor opened the hall at nine that morning.\nThe guests came at ten and stayed for lunch.\nNo "
          "one spoke to the press when they left it.\n",
          "paragraph paragraph paragraph");
}

/* What a PDF gives: lines of any length. */
static void uneven_lines_are_joined(void **state) {
    (void)state;
    kinds(
        "The two leaders met on Thursday in\nthe old town hall and spoke for three hours about trade with\n"
        "their neighbours. They agreed on\nnothing, aides said before the\ndinner.\n\n"
        "Nobody had thought that they would, since the\nharbour stays closed until the spring and the ships\n"
        "go elsewhere.\n",
        "paragraph paragraph");
}

static void uneven_lines_without_blank_lines(void **state) {
    (void)state;
    kinds(
        "Leaders meet\nThe two leaders met on Thursday in the old\ntown hall and spoke for three hours about "
        "trade with\ntheir neighbours. They agreed on nothing, aides\nsaid before the dinner.\nNobody had "
        "thought that they would, since the\nharbour stays closed until the spring.\n",
        "headline paragraph paragraph");
}

static void a_narrow_column(void **state) {
    (void)state;
    kinds("The two leaders met on\nThursday in the old town\nhall and spoke for three\nhours about trade. "
          "They\n"
          "agreed on nothing, aides\nsaid.\n\nNobody had thought that\nthey would.\n",
          "paragraph paragraph");
}

static void a_blank_line_behind_each_line(void **state) {
    (void)state;
    kinds(
        "The two leaders met on Thursday in the old\n\ntown hall and spoke for three hours about trade\n\n"
        "with their neighbours. They agreed on nothing.\n\nNobody had thought that they would, since the\n\n"
        "harbour stays closed until the spring.\n",
        "paragraph paragraph");
}

/* Lists, verse and paragraphs of a line each stay as they are. */
static void lines_that_are_no_wrapping(void **state) {
    (void)state;
    kinds("- bread and butter for the children\n- milk from the farm\n- eggs if there are any left\n- salt\n",
          "list list list list");
    kinds("The harbour stays closed until the spring\nThe ships go elsewhere\nNobody minds the noise of it\n",
          "paragraph paragraph paragraph");
}

static void line_breaks_that_got_lost(void **state) {
    (void)state;
    kinds("The harbour is closed.The mayor said so.\"It is late,\" he said.\"We know.\"Nobody asked Roe.Doe "
          "left.",
          "paragraph paragraph paragraph paragraph paragraph paragraph");
    kinds("Amazon.Com and Booking.Com said \"No.\" The U.S.A. Inc.", "paragraph");
}

TEST_MAIN(cmocka_unit_test(a_headline_and_a_paragraph),
          cmocka_unit_test(a_sentence_before_the_headline_is_a_standfirst),
          cmocka_unit_test(a_short_sentence_below_the_headline_is_a_standfirst),
          cmocka_unit_test(the_summit_article), cmocka_unit_test(bylines_and_date_lines),
          cmocka_unit_test(a_dateline_before_a_paragraph_is_its_own_block),
          cmocka_unit_test(the_paragraph_begins_behind_its_dateline),
          cmocka_unit_test(headings_stand_between_paragraphs), cmocka_unit_test(a_question_may_be_a_heading),
          cmocka_unit_test(a_kicker_stands_above_the_headline), cmocka_unit_test(a_byline_has_a_second_line),
          cmocka_unit_test(lists_and_captions), cmocka_unit_test(a_single_line_is_a_paragraph),
          cmocka_unit_test(hard_wrapped_lines_are_joined),
          cmocka_unit_test(short_lines_that_were_not_wrapped_stay_apart),
          cmocka_unit_test(uneven_lines_are_joined), cmocka_unit_test(uneven_lines_without_blank_lines),
          cmocka_unit_test(a_narrow_column), cmocka_unit_test(a_blank_line_behind_each_line),
          cmocka_unit_test(lines_that_are_no_wrapping), cmocka_unit_test(line_breaks_that_got_lost))
