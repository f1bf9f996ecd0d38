/* history.h - what happened to a row, one line a stage, newest first; rows that were one share their past */
#ifndef RUB_HISTORY_H
#define RUB_HISTORY_H

#include <stdint.h>
#include <stdio.h>

typedef struct history {
    const struct history *before; /* NULL: the first */
    uint32_t stage;
    char *text;
} history;

/* Adds a line to a row's past; lives until the command ends. */
const history *history_add(const history *before, uint32_t stage, char *text);

/* Prints a past, oldest first. */
void history_print(const history *last, FILE *file);

/* The name of a stage by its number. */
const char *history_stage_name(uint32_t stage);

#endif
