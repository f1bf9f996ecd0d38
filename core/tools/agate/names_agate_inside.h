/* names_agate_inside.h - the writer of an invented document: its lists, its sides, its text so far */
#ifndef RUB_NAMES_AGATE_INSIDE_H
#define RUB_NAMES_AGATE_INSIDE_H

#include "tools/agate/names_agate.h"

#define TEAMS_MAX 16u
#define NAME_MAX  96u

enum { GIVEN, SURNAME, CITY, TOWN, REGION, COUNTRY, DEMONYM, ORG, LISTS };

typedef struct list {
    char **rows;
    uint32_t count, room;
} list;

typedef struct maker {
    list lists[LISTS];
    uint64_t seed;
    corpus_doc *doc;
    uint32_t text_room, span_room;
    char teams[TEAMS_MAX][NAME_MAX], last[NAME_MAX];
    uint32_t team_count, turn, side; /* side: the type of this document's teams */
    bool loud;                       /* teams stand in capitals */
} maker;

void agate_read(maker *m, const char *folder);
void agate_free(maker *m);

/* A number below `limit`. */
uint32_t agate_below(maker *m, uint32_t limit);

void agate_add(maker *m, const char *text);
void agate_raise(maker *m, uint32_t start);

/* A side of the kind that the first character of a template says. */
void agate_team(maker *m, char kind, char *out);

/* Writes what a letter stands for; returns the types of the name. */
uint32_t agate_slot(maker *m, char letter);

#endif
