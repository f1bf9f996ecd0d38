/* test_definition.c - what a noun beside a name says that it is */
#include "marked.h"
#include "names/definition.h"
#include "test.h"

/* The first name of a marked text is told to be `before` by what stands before it, `after` by what follows.
 */
static void check(const char *marked, uint32_t before, uint32_t after) {
    rub_doc doc;
    marked_begin(&doc, marked);
    rub_span window = {0, doc.tokens.count};
    rub_span tokens =
        rub_doc_tokens_in(&doc, (rub_span){doc.mentions.rows[0].start, doc.mentions.rows[0].end});
    assert_int_equal(rub_definition_before(&doc, window, tokens.start).as, before);
    assert_int_equal(rub_definition_after(&doc, window, tokens.end).as, after);
    marked_end(&doc);
}

static void a_noun_before_a_comma(void **state) {
    (void)state;
    check("She met the minister of tourism, [PERSON Morena Tavro], here.", RUB_DEFINED_PERSON, 0);
    check("It left the city of the two rivers, [GPE Brell], then.", RUB_DEFINED_PLACE, 0);
    check("The airline, based there, [ORG Vozar] flew on.", 0, 0);
    check("The minister left. Then, [PERSON Tavro] came.", 0, 0);
}

static void a_noun_behind_the_name(void **state) {
    (void)state;
    check("[ORG Vozar] is the first company of the town.", 0, RUB_DEFINED_GROUP);
    check("[ORG Vozar], a small Narnian airline, flew.", 0, RUB_DEFINED_GROUP);
    check("[PERSON Tavro], chairman of the board, spoke.", 0, RUB_DEFINED_PERSON);
    check("[GPE Brell] was a town then.", 0, RUB_DEFINED_PLACE);
}

static void what_says_nothing(void **state) {
    (void)state;
    check("[ORG Vozar] flew the company home.", 0, 0);
    check("[ORG Vozar] is very late, the company said.", 0, 0);
    check("[ORG Vozar] is.", 0, 0);
    check("[ORG Vozar]", 0, 0);
    check(", [ORG Vozar], a", 0, 0);
}

TEST_MAIN(cmocka_unit_test(a_noun_before_a_comma), cmocka_unit_test(a_noun_behind_the_name),
          cmocka_unit_test(what_says_nothing))
