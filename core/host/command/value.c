/* value.c - the values of options: --threads 4 is a number, --format json a word of a list */
#include "host/command/value.h"

#include "host/command/report.h"
#include "rubricate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int value_choice(const char *value, const char *const *names, int count, const char *option) {
    for (int i = 0; i < count; i++)
        if (strcmp(value, names[i]) == 0) return i;
    fprintf(stderr, "rubricate: %s %s is not known; choose one of", option, value);
    for (int i = 0; i < count; i++) fprintf(stderr, " %s", names[i]);
    fputc('\n', stderr);
    exit(2);
}

unsigned long value_number(const char *value, const char *option, unsigned long least, unsigned long most) {
    char *end;
    unsigned long number = strtoul(value, &end, 10);
    if (*end || end == value || number < least || number > most || *value < '0' || *value > '9')
        report_fail("%s %s: give a whole number from %lu to %lu", option, value, least, most);
    return number;
}

/* "0.85" to 85; no floating point, so that every machine reads the same number. */
unsigned value_hundredths(const char *value, const char *option) {
    unsigned whole = 0, digits = 0;
    const char *at = value;
    if (*at == '0' || *at == '1') whole = (unsigned)(*at++ - '0');
    if (*at == '.')
        for (at++; *at >= '0' && *at <= '9' && digits < 2; digits++)
            whole = whole * 10 + (unsigned)(*at++ - '0');
    for (unsigned i = digits; i < 2; i++) whole *= 10;
    while (digits == 2 && *at >= '0' && *at <= '9') at++;
    if (*at || at == value || whole > 100)
        report_fail("%s %s: give a number from 0 to 1, such as 0.8", option, value);
    return whole;
}

/* The stages whose names stand in `names`; where one is unknown, all names are told. */
uint64_t value_stages(const char *names, const char *option) {
    uint64_t set;
    uint32_t count;
    const rub_stage *stages = rub_stages(&count);
    if (rub_stages_named(names, strlen(names), &set) == RUB_OK) return set;
    const char *wrong = names + set;
    fprintf(stderr, "rubricate: %s: '%.*s' is no stage; choose from", option, (int)strcspn(wrong, ","),
            wrong);
    for (uint32_t i = 0; i < count; i++) fprintf(stderr, " %s", stages[i].name);
    fputc('\n', stderr);
    exit(2);
}

/* The table of stages for people. */
int value_list_stages(void) {
    uint32_t count;
    const rub_stage *stages = rub_stages(&count);
    for (uint32_t i = 0; i < count; i++)
        if (printf("%-15s %s\n%-15s %s  ->  %s\n", stages[i].name, stages[i].why, "", stages[i].before,
                   stages[i].after) < 0)
            return 1;
    return 0;
}
