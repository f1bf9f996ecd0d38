/* links_make.c - country tables to section LINK (core/model/country.h): links_make OUT countries.tsv
 * links.tsv */
#include "model/country.h"
#include "who/name_form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAMES_MAX   4096u
#define PLACES_MAX  2048u
#define STRINGS_MAX 65536u
#define COLUMNS     5u

typedef struct name {
    uint32_t hash, place, kind, doubt;
} name;
typedef struct place {
    uint32_t title, length;
    char code[2];
} place;

static name names[NAMES_MAX];
static place places[PLACES_MAX];
static char strings[STRINGS_MAX];
static uint32_t name_count, place_count, string_count;
static rub_arena arena;
static rub_vocabulary vocabulary;

static void fail(const char *what, const char *about) {
    fprintf(stderr, "links_make: %s: %s\n", what, about);
    exit(1);
}

static uint32_t hash_of(const char *spelled) {
    uint32_t words[RUB_NAME_FORM_WORDS];
    rub_tokens tokens = {0};
    if (rub_tokens_make(&arena, spelled, (uint32_t)strlen(spelled), &tokens) != RUB_OK)
        fail("no memory", spelled);
    rub_span all = {0, tokens.count};
    return rub_name_form_hash(words, rub_name_form_words(&vocabulary, spelled, &tokens, all, words));
}

static uint32_t add_place(const char *title, const char *code) {
    uint32_t length = (uint32_t)strlen(title);
    if (place_count == PLACES_MAX || string_count + length > STRINGS_MAX) fail("too many places", title);
    memcpy(strings + string_count, title, length);
    places[place_count] = (place){string_count, length, {code[0], code[1]}};
    string_count += length;
    return place_count++;
}

static name *find_name(uint32_t hash, uint32_t kind) {
    for (uint32_t i = 0; i < name_count; i++)
        if (names[i].hash == hash && names[i].kind == kind) return &names[i];
    return NULL;
}

/* "U.S." and "US" are one name; a name that two countries claim stays with neither beyond doubt. */
static void add_name(const char *spelled, uint32_t kind, uint32_t number) {
    uint32_t hash = hash_of(spelled);
    name *old = find_name(hash, kind);
    if (old) {
        if (memcmp(places[old->place].code, places[number].code, 2) != 0)
            fail("two countries claim", spelled);
        return;
    }
    if (name_count == NAMES_MAX) fail("too many names", spelled);
    names[name_count++] = (name){hash, number, kind, 0};
}

/* ---- lines ---- */

/* Cuts a line at its tabs; columns that are not there are empty. */
static void cut(char *line, char *columns[COLUMNS]) {
    line[strcspn(line, "\n")] = 0;
    for (uint32_t i = 0; i < COLUMNS; i++) {
        columns[i] = line;
        line += strcspn(line, "\t");
        if (*line) *line++ = 0;
    }
}

/* Calls add_name for each variant; capitals get a place of their own, with their own name as the title. */
static void add_variants(char *variants, uint32_t kind, uint32_t number) {
    for (char *at = variants; *at;) {
        size_t length = strcspn(at, "|");
        char *next = at + length + (at[length] != 0);
        at[length] = 0;
        add_name(at, kind, kind == RUB_LINK_CAPITAL ? add_place(at, places[number].code) : number);
        at = next;
    }
}

static void read_country(char *line) {
    char *columns[COLUMNS], title[128];
    cut(line, columns);
    if (strlen(columns[1]) != 2) fail("no code of two letters", columns[0]);
    snprintf(title, sizeof title, "%.*s", (int)strcspn(columns[0], "|"), columns[0]);
    uint32_t number = add_place(*columns[4] ? columns[4] : title, columns[1]);
    add_variants(columns[0], RUB_LINK_COUNTRY, number);
    add_variants(columns[2], RUB_LINK_DEMONYM, number);
    add_variants(columns[3], RUB_LINK_CAPITAL, number);
}

static void read_exception(char *line) {
    char *columns[COLUMNS];
    cut(line, columns);
    uint32_t kind = strcmp(columns[1], "capital") == 0 ? RUB_LINK_CAPITAL : RUB_LINK_COUNTRY;
    name *found = find_name(hash_of(columns[0]), kind);
    if (!found) fail("not in the table of countries", columns[0]);
    if (strcmp(columns[2], "-") != 0) found->place = add_place(columns[2], places[found->place].code);
    found->doubt = strcmp(columns[3], "doubt") == 0;
}

static void read_lines(const char *path, void (*read)(char *line)) {
    char line[4096];
    FILE *file = fopen(path, "r");
    if (!file) fail("cannot be opened", path);
    while (fgets(line, sizeof line, file))
        if (*line != '#' && *line != '\n') read(line);
    fclose(file);
}

/* ---- the section ---- */

static int by_hash(const void *a, const void *b) {
    const name *x = a, *y = b;
    if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
    return (x->kind > y->kind) - (x->kind < y->kind);
}

static void put(FILE *file, uint32_t value, uint32_t bytes) {
    for (; bytes; bytes--, value >>= 8) fputc((int)(value & 255), file);
}

static void write_section(FILE *file) {
    put(file, name_count, 4);
    put(file, place_count, 4);
    put(file, string_count, 4);
    for (uint32_t i = 0; i < name_count; i++) {
        put(file, names[i].hash, 4);
        put(file, names[i].place, 2);
        put(file, names[i].kind, 1);
        put(file, names[i].doubt, 1);
    }
    for (uint32_t i = 0; i < place_count; i++) {
        put(file, places[i].title, 4);
        put(file, places[i].length, 2);
        fwrite(places[i].code, 1, 2, file);
    }
    fwrite(strings, 1, string_count, file);
}

int main(int count, char **arguments) {
    if (count != 4) fail("links_make OUT countries.tsv links.tsv", "use");
    rub_arena_init(&arena, NULL);
    rub_vocabulary_make(&vocabulary);
    read_lines(arguments[2], read_country);
    read_lines(arguments[3], read_exception);
    qsort(names, name_count, sizeof *names, by_hash);
    FILE *file = fopen(arguments[1], "wb");
    if (!file) fail("cannot be written", arguments[1]);
    write_section(file);
    if (fclose(file) != 0) fail("cannot be written", arguments[1]);
    printf("links_make: %u names of %u places\n", name_count, place_count);
    rub_arena_free(&arena);
    return 0;
}
