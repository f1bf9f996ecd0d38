/* lists_make.c - compiles the word lists of core/data into the model's section LIST: lists_make OUT FOLDER */
#include "model/word_list.h"
#include "tools/pack/wordmap_make.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS_MAX 40000u
#define SETS_MAX  1000u
#define MARK_BITS 19u /* one unknown word in 524,288 is taken for one of a list: rules rely on lists */

static const char *const files[] = {
#define FILE_NAME(name, file) file,
    RUB_LISTS(FILE_NAME)};

/* Words by hash in open addressing, each with the set of its lists. */
static struct {
    uint32_t hash;
    uint64_t lists;
} words[2 * WORDS_MAX];
static uint32_t word_count;
static uint64_t sets[SETS_MAX];
static uint32_t set_count = 1;

static void fail(const char *what, const char *where) {
    fprintf(stderr, "lists_make: %s: %s\n", where, what);
    exit(1);
}

static void add_word(const char *word, size_t length, uint32_t list) {
    uint32_t hash = rub_token_hash(word, length), at = hash % (2 * WORDS_MAX);
    while (words[at].lists && words[at].hash != hash) at = (at + 1) % (2 * WORDS_MAX);
    if (!words[at].lists && ++word_count > WORDS_MAX) fail("too many words", word);
    words[at].hash = hash;
    words[at].lists |= UINT64_C(1) << list;
}

/* A list is sorted, so that people find a word and see a double; a test and this tool hold it to that. */
static void read_list(const char *folder, uint32_t list) {
    char name[1000], line[200], before[200] = "";
    snprintf(name, sizeof name, "%s/%s.txt", folder, files[list]);
    FILE *file = fopen(name, "r");
    if (!file) fail("cannot be opened", name);
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\r\n")] = 0;
        if (!*line || *line == '#') continue;
        if (strcmp(before, line) >= 0) fail("a line is not sorted or there twice", line);
        if (strchr(line, ' ')) fail("a line is more than one word", line);
        add_word(line, strlen(line), list);
        strcpy(before, line);
    }
    fclose(file);
}

static uint32_t set_row(uint64_t lists) {
    for (uint32_t i = 0; i < set_count; i++)
        if (sets[i] == lists) return i;
    if (set_count == SETS_MAX) fail("too many combinations of lists", "sets");
    sets[set_count] = lists;
    return set_count++;
}

static uint32_t fill_rows(wordmap_row *rows) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < 2 * WORDS_MAX; i++)
        if (words[i].lists) rows[count++] = (wordmap_row){words[i].hash, set_row(words[i].lists)};
    return count;
}

static void put_u32(FILE *file, uint32_t number) {
    for (int i = 0; i < 32; i += 8) fputc((int)(number >> i & 255), file);
}

static void write_section(const char *name, const wordmap_bytes *map) {
    FILE *file = fopen(name, "wb");
    if (!file) fail("cannot be written", name);
    put_u32(file, set_count);
    for (uint32_t i = 0; i < set_count; i++) {
        put_u32(file, (uint32_t)sets[i]);
        put_u32(file, (uint32_t)(sets[i] >> 32));
    }
    if (fwrite(map->bytes, 1, map->length, file) != map->length || fclose(file) != 0)
        fail("cannot be written", name);
}

int main(int argc, char **argv) {
    if (argc != 3) return fprintf(stderr, "usage: lists_make OUT FOLDER\n"), 2;
    for (uint32_t list = 0; list < RUB_LIST_COUNT; list++) read_list(argv[2], list);
    wordmap_row *rows = malloc(WORDS_MAX * sizeof *rows);
    if (!rows) fail("no memory", argv[1]);
    uint32_t count = fill_rows(rows);
    wordmap_bytes map = wordmap_make(rows, count, MARK_BITS);
    if (!map.bytes) fail("no memory", argv[1]);
    write_section(argv[1], &map);
    free(map.bytes);
    free(rows);
    return 0;
}
