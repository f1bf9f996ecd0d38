/* names_agate_slot.c - names, numbers and dates at random, for the templates of results and lists */
#include "tools/agate/names_agate_inside.h"
#include "tools/agate/names_agate_words.h"

#include "rubricate.h"
#include "tools/crf/crf_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define T(name) (1u << RUB_##name)

/* ---- chance ---- */

uint32_t agate_below(maker *m, uint32_t limit) {
    m->seed = m->seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(m->seed >> 33) % limit;
}

static bool once_in(maker *m, uint32_t times) {
    return agate_below(m, times) == 0;
}

static const char *any(maker *m, uint32_t which) {
    return m->lists[which].rows[agate_below(m, m->lists[which].count)];
}

#define ONE_OF(m, array) (array)[agate_below(m, sizeof(array) / sizeof *(array))]

/* ---- lists ---- */

static void put(list *to, const char *text, size_t length) {
    if (length < 3 || length > 24) return;
    char *row = malloc(length + 1);
    memcpy(row, text, length);
    row[length] = 0;
    *GROW(to->rows, to->count, to->room) = row;
}

/* The names of a field, which | separates; `most` of them. */
static void put_names(list *to, const char *text, uint32_t most) {
    for (; *text && *text != '\t' && most; most--) {
        size_t length = strcspn(text, "|\t");
        put(to, text, length);
        text += length + (text[length] == '|');
    }
}

static const char *field(const char *line, uint32_t number) {
    for (; number; number--) line = strchr(line, '\t') ? strchr(line, '\t') + 1 : "";
    return line;
}

static void read_kinds(maker *m, const char *line) {
    static const struct {
        const char *word;
        uint32_t list;
    } kinds[] = {{"given", GIVEN}, {"surname", SURNAME}, {"city", CITY}, {"city", TOWN},
                 {"town", TOWN},   {"region", REGION},   {"org", ORG}};
    const char *names = field(line, 1);
    size_t length = strcspn(line, "\t");
    for (uint32_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        const char *found = strstr(line, kinds[k].word);
        if (found && found < line + length && names[0] != '(' && memcmp(line, "org-word", 8) != 0)
            put_names(&m->lists[kinds[k].list], names, 999);
    }
}

static void read_country(maker *m, const char *line) {
    put_names(&m->lists[COUNTRY], line, 3);
    put_names(&m->lists[DEMONYM], field(line, 2), 1);
    put_names(&m->lists[CITY], field(line, 3), 1);
}

static void read_lists(maker *m, const char *folder, const char *name, void (*read)(maker *, const char *)) {
    char path[1024], line[1 << 14];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "r");
    if (!file) perror(path), exit(1);
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = 0;
        if (*line != '#') read(m, line);
    }
    fclose(file);
}

void agate_read(maker *m, const char *folder) {
    read_lists(m, folder, "known.tsv", read_kinds);
    read_lists(m, folder, "gazetteer.tsv", read_kinds);
    read_lists(m, folder, "countries.tsv", read_country);
}

void agate_free(maker *m) {
    for (uint32_t i = 0; i < LISTS; i++) {
        for (uint32_t k = 0; k < m->lists[i].count; k++) free(m->lists[i].rows[k]);
        free(m->lists[i].rows);
    }
}

/* ---- text ---- */

void agate_add(maker *m, const char *text) {
    for (; *text; text++) *GROW(m->doc->text, m->doc->length, m->text_room) = *text;
}

void agate_raise(maker *m, uint32_t start) {
    char *upper = corpus_upper(m->doc->text + start, m->doc->length - start);
    memcpy(m->doc->text + start, upper, m->doc->length - start);
    free(upper);
}

/* Names that no list holds: the beginning of one and the end of another, cut before a vowel, as "Hallberg"
 * and "Petrucci" to "Halucci". */
static void blend(maker *m, uint32_t which, char *out) {
    const char *head = any(m, which), *tail = any(m, which);
    size_t cut = 2 + strcspn(head + 2, "aeiou"), from = 2 + strcspn(tail + 2, "aeiou");
    snprintf(out, NAME_MAX, "%.*s%s", (int)cut, head, tail[from] ? tail + from : "o");
}

static void pick(maker *m, uint32_t which, uint32_t blended, char *out) {
    if (once_in(m, blended)) blend(m, which, out);
    else snprintf(out, NAME_MAX, "%s", any(m, which));
}

static void country(maker *m, char *out) {
    snprintf(out, NAME_MAX, "%s", agate_below(m, 3) ? ONE_OF(m, nations) : any(m, COUNTRY));
}

static void club(maker *m, char *out) {
    char town[NAME_MAX];
    pick(m, once_in(m, 3) ? CITY : TOWN, 5, town);
    if (once_in(m, 8)) snprintf(out, NAME_MAX, "%s", ONE_OF(m, club_names));
    else if (once_in(m, 3)) snprintf(out, NAME_MAX, ONE_OF(m, club_shapes), town);
    else snprintf(out, NAME_MAX, "%s", town);
}

static void region(maker *m, char *out) {
    do pick(m, REGION, 12, out);
    while (strchr(out, '.')); /* "Calif." is no team */
}

void agate_team(maker *m, char kind, char *out) {
    if (kind == 'n') country(m, out);
    else if (kind == 'r' && once_in(m, 2)) snprintf(out, NAME_MAX, "%s", ONE_OF(m, counties));
    else if (kind == 'u' && once_in(m, 2)) snprintf(out, NAME_MAX, "%s", ONE_OF(m, franchises));
    else if (kind == 'r' || (kind == 'u' && once_in(m, 4))) region(m, out);
    else if (kind == 'u') pick(m, CITY, 12, out);
    else club(m, out);
}

static void surname(maker *m, char *out) {
    static const char *const before[] = {"Mac%s", "van %s", "de %s", "Van der %s",
                                         "De %s", "O'%s",   "di %s", "al-%s"};
    char plain[NAME_MAX];
    pick(m, once_in(m, 40) ? GIVEN : SURNAME, 4, plain);
    snprintf(out, NAME_MAX, once_in(m, 14) ? ONE_OF(m, before) : "%s", plain);
}

static void add_surname(maker *m) {
    surname(m, m->last);
    agate_add(m, m->last);
}

static void add_person(maker *m) {
    agate_add(m, any(m, GIVEN));
    if (once_in(m, 12)) agate_add(m, once_in(m, 2) ? "-" : " "), agate_add(m, any(m, GIVEN));
    agate_add(m, " ");
    add_surname(m);
    if (once_in(m, 60)) agate_add(m, " Jr");
}

static void add_initials(maker *m) {
    uint32_t letters = 1 + once_in(m, 6);
    while (letters--)
        agate_add(m, (char[]){(char)('A' + agate_below(m, 26)), '.', letters && once_in(m, 2) ? ' ' : 0, 0});
    agate_add(m, " ");
    add_surname(m);
}

static void add_event(maker *m) {
    if (once_in(m, 3)) return agate_add(m, ONE_OF(m, events));
    if (once_in(m, 4)) return agate_add(m, "Tour of "), agate_add(m, any(m, COUNTRY));
    agate_add(m, any(m, once_in(m, 2) ? DEMONYM : TOWN));
    agate_add(m, " ");
    agate_add(m, ONE_OF(m, event_kinds));
}

static void add_company(maker *m) {
    static const char *const shapes[] = {"%s Group",      "%s Plc",           "%s Corp", "%s Inc", "%s Co",
                                         "%s Ltd",        "%s Holdings",      "%s Bank", "%s AG",  "%s SA",
                                         "%s Industries", "%s International", "%s"};
    char root[NAME_MAX], name[NAME_MAX];
    pick(m, once_in(m, 3) ? TOWN : SURNAME, 3, root);
    snprintf(name, sizeof name, ONE_OF(m, shapes), root);
    agate_add(m, name);
}

/* A team that bears its sponsor's name: "Telmo", "ZKB", "Orlandi-Petra". */
static void add_sponsor(maker *m) {
    char name[NAME_MAX];
    uint32_t letters = 2 + agate_below(m, 3);
    blend(m, once_in(m, 2) ? SURNAME : TOWN, name);
    if (once_in(m, 4))
        while (letters--) agate_add(m, (char[]){(char)('A' + agate_below(m, 26)), 0});
    else if (once_in(m, 4)) agate_add(m, name), agate_add(m, "-"), agate_add(m, any(m, SURNAME));
    else agate_add(m, once_in(m, 3) ? any(m, SURNAME) : name);
}

static void add_division(maker *m) {
    static const char *const firsts[] = {"Eastern",  "Western",  "Central",  "Northern", "Southern",
                                         "National", "American", "Atlantic", "Pacific",  "Midwest",
                                         "Premier",  "Super",    "Major",    "First"};
    static const char *const lasts[] = {"Division", "League", "Conference"};
    agate_add(m, ONE_OF(m, firsts));
    agate_add(m, " ");
    agate_add(m, ONE_OF(m, lasts));
}

static void add_league(maker *m) {
    agate_add(m, ONE_OF(m, leagues));
}

static void add_team(maker *m, bool loud) {
    uint32_t start = m->doc->length;
    agate_add(m, m->teams[m->turn++ % m->team_count]);
    if (loud) agate_raise(m, start);
}

static void add_date(maker *m) {
    char text[32];
    snprintf(text, sizeof text, "%u-%02u-%02u", 1990 + agate_below(m, 30), 1 + agate_below(m, 12),
             1 + agate_below(m, 28));
    agate_add(m, text);
}

static void add_number(maker *m, char digits) {
    static const uint32_t from[] = {0, 10, 100, 1000}, room[] = {10, 90, 600, 89000};
    uint32_t size = (uint32_t)(digits - '1'), value = from[size] + agate_below(m, room[size]);
    char text[32];
    if (size == 3) snprintf(text, sizeof text, "%u,%03u", value / 1000, value % 1000);
    else snprintf(text, sizeof text, "%u", value);
    agate_add(m, text);
}

static void add_ground(maker *m) {
    static const char *const kinds[] = {" Park", " Road", " Stadium", " Lane", " Arena", ""};
    agate_add(m, any(m, TOWN));
    agate_add(m, ONE_OF(m, kinds));
}

uint32_t agate_slot(maker *m, char letter) {
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    char name[NAME_MAX];
    switch (letter) {
    case 'T': return add_team(m, m->loud), m->side;
    case 'U': return add_team(m, true), m->side;
    case 'P': return add_person(m), T(PERSON);
    case 'S': return add_surname(m), T(PERSON);
    case 's': return agate_add(m, m->last), T(PERSON);
    case 'I': return add_initials(m), T(PERSON);
    case 'C': return agate_add(m, any(m, once_in(m, 3) ? TOWN : CITY)), T(GPE);
    case 'G': return country(m, name), agate_add(m, name), T(GPE);
    case 'Y': return agate_add(m, any(m, DEMONYM)), T(NORP);
    case 'E': return add_event(m), T(EVENT) | CORPUS_OUTSIDE;
    case 'H': return add_division(m), T(EVENT) | CORPUS_OUTSIDE;
    case 'L': return add_league(m), T(ORG) | T(EVENT) | CORPUS_OUTSIDE;
    case 'B': return add_company(m), T(ORG);
    case 'K': return add_sponsor(m), T(ORG);
    case 'O': return agate_add(m, any(m, ORG)), T(ORG);
    case 'V': return add_ground(m), T(FAC) | T(GPE) | T(LOC);
    case 'D': return agate_add(m, ONE_OF(m, days)), 0;
    case 'M':
        return snprintf(name, sizeof name, "%s %u", ONE_OF(m, months), 1 + agate_below(m, 28)),
               agate_add(m, name), 0;
    case 'Z': return add_date(m), 0;
    default: return add_number(m, letter), 0;
    }
}
