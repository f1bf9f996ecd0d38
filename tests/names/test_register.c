/* test_register.c - which texts are written the way people chat */
#include "marked.h"
#include "names/register.h"
#include "test.h"

static void check(const char *text, bool expected) {
    rub_doc doc;
    marked_begin(&doc, text);
    if (rub_register_is_informal(&doc) != expected) print_error("%s\n", text);
    assert_int_equal(rub_register_is_informal(&doc), expected);
    marked_end(&doc);
}

static void posts_and_mails_tell_themselves(void **state) {
    (void)state;
    check("the weather is great here", true);
    check("Met Ada at the station and i waved", true);
    check("What a game by Ada!", true);
    check("Sooo cold in Oslo", true);
    check("Ada in Oslo \xF0\x9F\x98\x80", true);
    check("Can't wait for Ada", true);
    check("Can\xE2\x80\x99t wait for Ada", true);
    check("Ada is back on monday", true);
    check("Great speech by @ada in Oslo", true);
}

static void edited_texts_are_not_informal_however_short(void **state) {
    (void)state;
    check("Mayor warns of cuts", false);
    check("Ada Roe (left) with Ben Moe in Oslo on Friday", false);
    check("The council said: \"I can't wait, and you know it!\"", false);
    check("The council said: \xE2\x80\x9CI can\xE2\x80\x99t wait!\xE2\x80\x9D", false);
    check("Ada's boat sank", false);
    check("", false);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(posts_and_mails_tell_themselves),
        cmocka_unit_test(edited_texts_are_not_informal_however_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
