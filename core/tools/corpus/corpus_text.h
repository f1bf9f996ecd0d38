/* corpus_text.h - the "text" of JSON lines, one after the other, each different text once */
#ifndef RUB_CORPUS_TEXT_H
#define RUB_CORPUS_TEXT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct corpus_texts {
    char **texts; /* [count], UTF-8, each ends with NUL */
    size_t *lengths;
    size_t count, room;
} corpus_texts;

/* Adds the texts of a .jsonl file; texts that are there already are left out. False: the file can't be read.
 */
bool corpus_texts_add(corpus_texts *texts, const char *path);

/* Adds all that may be learned from: raw/ and every train file under `folder`, in a fixed order. */
bool corpus_texts_add_training(corpus_texts *texts, const char *folder);

void corpus_texts_free(corpus_texts *texts);

#endif
