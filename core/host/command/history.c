/* history.c - keeps and prints what happened to rows */
#include "host/command/history.h"

#include "host/command/report.h"
#include "rubricate.h"

#include <stdbool.h>
#include <stdlib.h>

const history *history_add(const history *before, uint32_t stage, char *text) {
    history *made = malloc(sizeof *made);
    if (!made || !text) report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
    /* cppcheck-suppress nullPointerRedundantCheck ; report_fail does not come back */
    *made = (history){before, stage, text};
    return made;
}

const char *history_stage_name(uint32_t stage) {
    uint32_t count;
    const rub_stage *stages = rub_stages(&count);
    for (uint32_t i = 0; i < count; i++)
        if (stages[i].number == stage) return stages[i].name;
    return "?";
}

/* A text of several lines goes on below its first. */
static void print_text(const char *text, FILE *file) {
    for (; *text; text++) {
        fputc(*text, file);
        if (*text == '\n') fprintf(file, "%18s", "");
    }
    fputc('\n', file);
}

void history_print(const history *last, FILE *file) {
    if (!last) return;
    history_print(last->before, file);
    bool again = last->before && last->before->stage == last->stage;
    fprintf(file, "  %-15s ", again ? "" : history_stage_name(last->stage));
    print_text(last->text, file);
}
