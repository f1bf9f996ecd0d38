/* test_sure.c - how sure findings are, seen from the whole text */
#include "marked.h"
#include "names/sure.h"
#include "test.h"

/* The confidence of the last mention, where the others are as sure as `names`. */
static uint32_t last_of(const char *marked, uint32_t names, uint32_t via, uint32_t own) {
    rub_doc doc;
    marked_begin(&doc, marked);
    for (uint32_t i = 0; i < doc.mentions.count; i++)
        doc.mentions.rows[i].confidence = names, doc.mentions.rows[i].via = RUB_VIA_MODEL;
    rub_mention *last = &doc.mentions.rows[doc.mentions.count - 1];
    last->confidence = own, last->via = via;
    assert_int_equal(rub_sure_settle(&doc), RUB_OK);
    uint32_t sure = doc.mentions.rows[doc.mentions.count - 1].confidence;
    marked_end(&doc);
    return sure;
}

static void values_of_a_text_that_is_understood(void **state) {
    (void)state;
    assert_int_equal(last_of("[PERSON Ada Roe] of [GPE Oslo] has [CARDINAL 40]", 97, RUB_VIA_VALUE, 94), 94);
}

static void values_of_a_strange_text(void **state) {
    (void)state;
    const char *text = "[PERSON Ada Roe] of [GPE Oslo] met [PERSON Ben Cole], [CARDINAL 40]";
    assert_true(last_of(text, 60, RUB_VIA_VALUE, 94) < 90);
    assert_true(last_of(text, 60, RUB_VIA_VALUE, 94) >= 80);
}

static void names_that_are_nearly_sure(void **state) {
    (void)state;
    assert_int_equal(last_of("[PERSON Ada Roe] of [GPE Oslo]", 97, RUB_VIA_MODEL, 92), 87);
    assert_int_equal(last_of("[PERSON Ada Roe] of [GPE Oslo]", 97, RUB_VIA_MODEL, 95), 95);
    assert_int_equal(last_of("[PERSON Ada Roe] of [GPE Oslo]", 97, RUB_VIA_LEXICON, 92), 92);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_of_a_text_that_is_understood),
        cmocka_unit_test(values_of_a_strange_text),
        cmocka_unit_test(names_that_are_nearly_sure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
