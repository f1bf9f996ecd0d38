/* test_name_of.c - names that begin with what they are */
#include "marked.h"
#include "names/name_of.h"
#include "test.h"

static void check(const char *marked, const char *expected) {
    marked_check(rub_names_of_read, marked, expected, true);
}

static void heads(void **state) {
    (void)state;
    check("the Society of [GPE Saint Vincent] fed them", "ORG Society of Saint Vincent|");
    check("the Missionaries of the Poor pray", "ORG Missionaries of the Poor|");
    check("in the Basilica of St Francis they", "FAC Basilica of St Francis|");
    check("the Strait of [GPE Hormuz] is shut", "LOC Strait of Hormuz|");
    check("the Battle of [GPE Adwa] was won", "EVENT Battle of Adwa|");
    check("a Department of [DATE Monday]", "DATE Monday|");
    check("the Office of The King [PERSON Ada Roe] said", "PERSON Ada Roe|");
}

static void both_parts_are_sure(void **state) {
    (void)state;
    check("[ORG Vale] of [GPE Leithen] won", "ORG Vale|GPE Leithen|");
    check("[ORG Ockenden & Gale] of [GPE Bradford] won", "ORG Ockenden & Gale|GPE Bradford|");
}

static void tasks(void **state) {
    (void)state;
    check("the [ORG Department for Environment], Food and Rural Affairs said",
          "ORG Department for Environment, Food and Rural Affairs|");
    check("the [ORG Ministry of Health], [PERSON Ada Roe] and [PERSON Ben Cole]",
          "ORG Ministry of Health|PERSON Ada Roe|PERSON Ben Cole|");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(heads),
        cmocka_unit_test(both_parts_are_sure),
        cmocka_unit_test(tasks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
