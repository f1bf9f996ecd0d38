/* corpus_words.c - counts the words of the training texts and writes the texts as word numbers */
#include "tools/corpus/corpus_words.h"

#include "model/cluster.h"

#include <stdlib.h>
#include <string.h>

typedef struct builder {
    corpus_word *words;
    uint32_t count, room;
    uint32_t *slots, slot_count; /* open addressing: key -> word + 1 */
    uint32_t *ids, id_count, id_room;
} builder;

static bool grow_slots(builder *b) {
    uint32_t size = b->slot_count ? b->slot_count * 2 : 1u << 16;
    free(b->slots);
    b->slots = calloc(size, sizeof *b->slots);
    if (!b->slots) return false;
    b->slot_count = size;
    for (uint32_t i = 0; i < b->count; i++) {
        uint32_t at = b->words[i].key & (size - 1);
        while (b->slots[at]) at = (at + 1) & (size - 1);
        b->slots[at] = i + 1;
    }
    return true;
}

static void name_word(corpus_word *word, const char *text, uint32_t length) {
    if (length > sizeof word->text - 1) length = sizeof word->text - 1;
    for (uint32_t i = 0; i < length; i++) {
        char c = text[i];
        word->text[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c == '\n' || c == '\t' ? ' ' : c;
    }
}

static corpus_word *word_of(builder *b, uint32_t key, const char *text, uint32_t length) {
    if (b->count * 2 >= b->slot_count && !grow_slots(b)) return NULL;
    uint32_t at = key & (b->slot_count - 1);
    for (; b->slots[at]; at = (at + 1) & (b->slot_count - 1))
        if (b->words[b->slots[at] - 1].key == key) return &b->words[b->slots[at] - 1];
    if (b->count == b->room) {
        b->room = b->room * 2 + 4096;
        b->words = realloc(b->words, b->room * sizeof *b->words);
        if (!b->words) return NULL;
    }
    b->slots[at] = b->count + 1;
    corpus_word *word = &b->words[b->count++];
    *word = (corpus_word){.key = key};
    name_word(word, text, length);
    return word;
}

static bool add_id(builder *b, uint32_t id) {
    if (b->id_count == b->id_room) {
        b->id_room = b->id_room * 2 + 65536;
        b->ids = realloc(b->ids, b->id_room * sizeof *b->ids);
        if (!b->ids) return false;
    }
    b->ids[b->id_count++] = id;
    return true;
}

/* A capital says little at the beginning of a sentence: after a stop or an opening mark, or at a line's
 * start. */
static bool begins_sentence(const rub_tokens *tokens, const char *text, uint32_t at) {
    if (!at || tokens->rows[at].flags & RUB_TOKEN_LINE) return true;
    const rub_token *before = &tokens->rows[at - 1];
    if (before->flags & RUB_TOKEN_MARK) return true;
    return before->length == 1 && strchr(".!?:", text[before->start]) != NULL;
}

static bool add_text(builder *b, rub_arena *arena, const char *text, size_t length) {
    rub_tokens tokens = {0};
    rub_arena_reset(arena);
    if (rub_tokens_make(arena, text, (uint32_t)length, &tokens) != RUB_OK) return false;
    for (uint32_t i = 0; i < tokens.count; i++) {
        const rub_token *token = &tokens.rows[i];
        corpus_word *word = word_of(b, rub_clusters_key(token), text + token->start, token->length);
        if (!word || !add_id(b, (uint32_t)(word - b->words))) return false;
        word->count++;
        if (begins_sentence(&tokens, text, i)) continue;
        word->inside++;
        word->capital += (token->flags & RUB_TOKEN_UPPER_FIRST) != 0;
    }
    return add_id(b, CORPUS_NONE);
}

static int by_count(const void *a, const void *b) {
    const corpus_word *x = a, *y = b;
    if (x->count != y->count) return x->count > y->count ? -1 : 1;
    return x->key < y->key ? -1 : x->key > y->key;
}

/* Sorts the words, drops the rare ones, and numbers the texts anew. */
static bool finish(builder *b, uint32_t least, corpus_words *made) {
    uint32_t *old_keys = malloc((b->count + 1) * sizeof *old_keys),
             *renumber = malloc((b->count + 1) * sizeof *renumber);
    if (!old_keys || !renumber) return false;
    for (uint32_t i = 0; i < b->count; i++) old_keys[i] = b->words[i].key;
    qsort(b->words, b->count, sizeof *b->words, by_count);
    if (!grow_slots(b)) return false;
    made->words = b->words;
    while (made->count < b->count && b->words[made->count].count >= least) made->count++;
    for (uint32_t i = 0; i < b->count; i++) {
        uint32_t id = (uint32_t)(word_of(b, old_keys[i], "", 0) - b->words);
        renumber[i] = id < made->count ? id : CORPUS_NONE;
    }
    made->ids = b->ids;
    for (uint32_t i = 0; i < b->id_count; i++) {
        bool end = b->ids[i] == CORPUS_NONE;
        uint32_t id = end ? CORPUS_NONE : renumber[b->ids[i]];
        if (end || id != CORPUS_NONE) made->ids[made->id_count++] = id;
    }
    free(old_keys), free(renumber), free(b->slots);
    return true;
}

bool corpus_words_make(const corpus_texts *texts, uint32_t least, corpus_words *made) {
    builder b = {0};
    rub_arena arena;
    rub_arena_init(&arena, NULL);
    bool good = true;
    for (size_t i = 0; good && i < texts->count; i++)
        good = add_text(&b, &arena, texts->texts[i], texts->lengths[i]);
    rub_arena_free(&arena);
    *made = (corpus_words){0};
    return good && finish(&b, least, made);
}

void corpus_words_free(corpus_words *vocabulary) {
    free(vocabulary->words);
    free(vocabulary->ids);
}
