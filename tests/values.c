/* values.c - what the rules for dates, times and amounts find in a sentence, without the recognizer */
#include "values.h"

#include "hand.h"
#include "test.h"

#include "values/value.h"

void values_are(const char *text, const char *expected) {
    struct rub_doc doc;
    char found[2000] = "";
    hand_begin(&doc, text, strlen(text), RUB_BYTE);
    doc.model = test_model();
    hand_cut(&doc);
    assert_int_equal(rub_values_find(&doc), RUB_OK);
    for (uint32_t i = 0; i < doc.values.count; i++) {
        const rub_finding *value = &doc.values.rows[i];
        const rub_token *first = &doc.tokens.rows[value->first], *last = &doc.tokens.rows[value->end - 1];
        assert_true(value->confidence <= 100);
        if (i) strcat(found, "|");
        strcat(found, rub_type_word(value->type)), strcat(found, " ");
        strncat(found, text + first->start, last->start + last->length - first->start);
    }
    if (strcmp(found, expected) != 0) print_error("in \"%s\"\n", text);
    assert_string_equal(found, expected);
    hand_end(&doc);
}
