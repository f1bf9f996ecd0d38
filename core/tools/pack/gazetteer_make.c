/* gazetteer_make.c - packs the name lists of core/data as section GAZE
 *
 *     gazetteer_make OUT FILE...
 *
 * countries.tsv holds names, code, demonyms, capitals; every other file kinds, tab, names with | between
 * them.
 */
#include "model/gazetteer.h"
#include "tools/pack/wordmap_make.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAP_ROOM  (1u << 18) /* slots of the table of phrases; a power of two */
#define SETS_SEEN 1000u
#define SETS_MAX  127u /* 50 rarer sets, of one phrase each, give way */
#define MARK_BITS                                                                                            \
    9u /* one unknown word in 512 is taken for a name of the lists; with 2 bits fewer uner_ewt lost 1.4 */

typedef struct phrase {
    uint32_t hash, kinds;
    bool used, goes_on;
} phrase;

typedef struct kind_set {
    uint32_t kinds, phrases;
} kind_set;

typedef struct phrases {
    phrase *rows; /* [MAP_ROOM], open addressing */
    uint32_t count;
} phrases;

typedef struct maker {
    phrases words, phrases; /* of one word or the first of several; of several */
    rub_arena arena;
    kind_set sets[SETS_SEEN];
    uint32_t set_count;
} maker;

static const char *const kind_words[] = {
#define KIND_WORD(name, word) word,
    RUB_GAZETTEERS(KIND_WORD)
#undef KIND_WORD
};

/* The bits of "given,surname"; 0 where a word is not a kind. */
static uint32_t kinds_of(const char *text, size_t length) {
    uint32_t kinds = 0;
    for (size_t at = 0; at < length;) {
        size_t end = at;
        while (end < length && text[end] != ',') end++;
        uint32_t kind = 0;
        while (kind < RUB_GAZETTEER_COUNT &&
               (strlen(kind_words[kind]) != end - at || memcmp(kind_words[kind], text + at, end - at)))
            kind++;
        if (kind == RUB_GAZETTEER_COUNT) return 0;
        kinds |= 1u << kind;
        at = end + 1;
    }
    return kinds;
}

static phrase *phrase_of(phrases *in, uint32_t hash) {
    uint32_t at = hash & (MAP_ROOM - 1);
    while (in->rows[at].used && in->rows[at].hash != hash) at = (at + 1) & (MAP_ROOM - 1);
    if (!in->rows[at].used) in->count++;
    in->rows[at].used = true, in->rows[at].hash = hash;
    return &in->rows[at];
}

/* "al-Assad" is found from its first word with a capital on: lookups begin there. */
static bool add_phrase(maker *m, uint32_t kinds, const char *text, size_t length) {
    rub_tokens tokens = {0};
    rub_arena_reset(&m->arena);
    if (rub_tokens_make(&m->arena, text, (uint32_t)length, &tokens) != RUB_OK ||
        m->words.count >= MAP_ROOM / 2 || m->phrases.count >= MAP_ROOM / 2)
        return false;
    uint32_t first = 0;
    while (first < tokens.count && !(tokens.rows[first].flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT)))
        first++;
    if (first == tokens.count) return true;
    uint32_t hash = tokens.rows[first].word;
    bool one = first + 1 == tokens.count;
    if (!one) phrase_of(&m->words, hash)->goes_on = true;
    for (uint32_t i = first + 1; i < tokens.count; i++) hash = rub_gazetteer_next(hash, tokens.rows[i].word);
    phrase_of(one ? &m->words : &m->phrases, hash)->kinds |= kinds;
    return true;
}

/* Names with | between them, up to a tab or the line's end; *at moves behind it. */
static bool add_column(maker *m, uint32_t kinds, const char **at) {
    const char *begin = *at, *end = begin;
    bool good = true;
    for (; good; end++) {
        if (*end && *end != '|' && *end != '\t' && *end != '\n') continue;
        if (kinds && end > begin) good = add_phrase(m, kinds, begin, (size_t)(end - begin));
        if (*end != '|') break;
        begin = end + 1;
    }
    *at = *end == '\t' ? end + 1 : end;
    return good;
}

/* kinds, tab, names */
static bool add_names(maker *m, const char *line) {
    const char *tab = strchr(line, '\t');
    uint32_t kinds = tab ? kinds_of(line, (size_t)(tab - line)) : 0;
    if (!kinds) return fprintf(stderr, "gazetteer_make: no kind: %.40s\n", line), false;
    const char *at = tab + 1;
    return add_column(m, kinds, &at);
}

/* names, code, demonyms, capitals */
static bool add_country(maker *m, const char *at) {
    return add_column(m, 1u << RUB_GAZETTEER_COUNTRY, &at) && add_column(m, 0, &at) &&
           add_column(m, 1u << RUB_GAZETTEER_DEMONYM, &at) && add_column(m, 1u << RUB_GAZETTEER_CAPITAL, &at);
}

static bool add_file(maker *m, const char *path) {
    static char line[1 << 16];
    const char *name = strrchr(path, '/');
    bool countries = !strcmp(name ? name + 1 : path, "countries.tsv"), good = true;
    FILE *file = fopen(path, "r");
    if (!file) return fprintf(stderr, "gazetteer_make: can't read %s\n", path), false;
    while (good && fgets(line, sizeof line, file))
        if (*line != '#' && *line != '\n') good = countries ? add_country(m, line) : add_names(m, line);
    fclose(file);
    return good;
}

/* False where there are too many sets. */
static bool count_set(maker *m, uint32_t kinds) {
    uint32_t set = 0;
    while (set < m->set_count && m->sets[set].kinds != kinds) set++;
    if (set == SETS_SEEN) return false;
    if (set == m->set_count) m->sets[m->set_count++] = (kind_set){kinds, 0};
    m->sets[set].phrases++;
    return true;
}

static int more_phrases_first(const void *a, const void *b) {
    const kind_set *x = a, *y = b;
    if (x->phrases != y->phrases) return x->phrases < y->phrases ? 1 : -1;
    return x->kinds < y->kinds ? -1 : x->kinds > y->kinds;
}

/* Keeps the sets of kinds that most phrases have. */
static bool choose_sets(maker *m) {
    bool good = true;
    for (uint32_t i = 0; good && i < MAP_ROOM; i++) {
        uint32_t word = m->words.rows[i].kinds, phrase = m->phrases.rows[i].kinds;
        good = (!word || count_set(m, word)) && (!phrase || count_set(m, phrase));
    }
    qsort(m->sets, m->set_count, sizeof *m->sets, more_phrases_first);
    if (m->set_count > SETS_MAX) m->set_count = SETS_MAX;
    return good;
}

/* The number of a set of kinds, from 1; 0 for none. One that is not kept gives way to the commonest that has
 * only kinds of it. */
static uint32_t set_of(const maker *m, uint32_t kinds) {
    for (uint32_t i = 0; kinds && i < m->set_count; i++)
        if (m->sets[i].kinds == kinds) return i + 1;
    for (uint32_t i = 0; kinds && i < m->set_count; i++)
        if ((m->sets[i].kinds & kinds) == m->sets[i].kinds) return i + 1;
    return 0;
}

static bool put_file(const char *path, const maker *m, const wordmap_bytes *words,
                     const wordmap_bytes *phrases) {
    uint32_t head[2 + SETS_MAX] = {m->set_count, words->length};
    uint8_t bytes[sizeof head];
    size_t size = 8 + 4 * m->set_count;
    for (uint32_t i = 0; i < m->set_count; i++) head[2 + i] = m->sets[i].kinds;
    for (uint32_t i = 0; i < size; i++) bytes[i] = (uint8_t)(head[i / 4] >> i % 4 * 8);
    FILE *file = fopen(path, "wb");
    bool good = file && fwrite(bytes, 1, size, file) == size &&
                fwrite(words->bytes, 1, words->length, file) == words->length &&
                fwrite(phrases->bytes, 1, phrases->length, file) == phrases->length;
    fprintf(stderr, "gazetteer: %u words, %u phrases, %u sets, %zu bytes\n", m->words.count, m->phrases.count,
            m->set_count, size + words->length + phrases->length);
    return file ? fclose(file) == 0 && good : false;
}

/* Words have a bit more than phrases: whether they go on. */
static wordmap_bytes make_map(const maker *m, const phrases *from, bool words) {
    wordmap_row *rows = malloc((from->count + 1) * sizeof *rows);
    wordmap_bytes map = {0};
    uint32_t count = 0;
    for (uint32_t i = 0; rows && i < MAP_ROOM; i++) {
        const phrase *p = &from->rows[i];
        uint32_t set = set_of(m, p->kinds);
        if (p->used) rows[count++] = (wordmap_row){p->hash, words ? set << 1 | p->goes_on : set};
    }
    if (rows) map = wordmap_make(rows, count, MARK_BITS);
    free(rows);
    return map;
}

static bool write_section(maker *m, const char *path) {
    if (!choose_sets(m)) return false;
    wordmap_bytes words = make_map(m, &m->words, true), phrases = make_map(m, &m->phrases, false);
    bool good = words.bytes && phrases.bytes && put_file(path, m, &words, &phrases);
    free(words.bytes), free(phrases.bytes);
    return good;
}

int main(int count, char **arguments) {
    if (count < 3) return fputs("gazetteer_make OUT FILE...\n", stderr), 2;
    maker m = {.words = {calloc(MAP_ROOM, sizeof(phrase)), 0},
               .phrases = {calloc(MAP_ROOM, sizeof(phrase)), 0}};
    rub_arena_init(&m.arena, NULL);
    bool good = m.words.rows && m.phrases.rows;
    for (int i = 2; good && i < count; i++) good = add_file(&m, arguments[i]);
    good = good && write_section(&m, arguments[1]);
    rub_arena_free(&m.arena);
    free(m.words.rows), free(m.phrases.rows);
    return good ? 0 : 1;
}
