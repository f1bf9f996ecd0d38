/* test_titlecase.c - which words of a headline are no part of the name that was found over them */
#include "marked.h"
#include "names/headline_case.h"
#include "test.h"

#include <stdio.h>

/* The mentions of a marked text after trimming: "Xi|". */
static void check(const char *marked, const char *expected) {
    char found[500] = "";
    rub_doc doc;
    size_t used = 0;
    marked_begin(&doc, marked);
    rub_headline_case_trim(&doc);
    for (uint32_t i = 0; i < doc.mentions.count; i++) {
        const rub_mention *mention = &doc.mentions.rows[i];
        used += (size_t)snprintf(found + used, sizeof found - used, "%.*s|",
                                 (int)(mention->end - mention->start), doc.text + mention->start);
    }
    assert_string_equal(found, expected);
    marked_end(&doc);
}

static void the_verb_of_a_headline_is_no_part_of_the_name(void **state) {
    (void)state;
    check("[PERSON Cole Strengthen] Northern Council Against Critics", "Cole|");
    check("[PERSON Putin] and [PERSON Xi Strengthen Bonds] Amid Global Turbulence", "Putin|Xi|");
}

static void surnames_stay(void **state) {
    (void)state;
    check("[PERSON Ada Smith] Warns Council Over Budget Plan", "Ada Smith|");
    check("[PERSON Donald Trump] Meets Leaders From Seven Nations", "Donald Trump|");
}

static void inside_a_sentence_a_capital_means_a_name(void **state) {
    (void)state;
    check("We met [PERSON Cole Strengthen] at the council yesterday.", "Cole Strengthen|");
}

static void only_people_are_trimmed(void **state) {
    (void)state;
    check("[ORG Cole Strengthen] Warns Northern Council Against Critics", "Cole Strengthen|");
}

static void a_name_of_such_words_alone_stays(void **state) {
    (void)state;
    check("[PERSON Strengthen] Warns Northern Council Against Critics", "Strengthen|");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_verb_of_a_headline_is_no_part_of_the_name),
        cmocka_unit_test(surnames_stay),
        cmocka_unit_test(inside_a_sentence_a_capital_means_a_name),
        cmocka_unit_test(only_people_are_trimmed),
        cmocka_unit_test(a_name_of_such_words_alone_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
