/* json_path.h - values inside a line of JSON as the bytes that they are: what --keep carries through */
#ifndef RUB_JSON_PATH_H
#define RUB_JSON_PATH_H

#include "host/archive/buffer.h"

#define JSON_PATH_NAME 256u

/* The first name of "article.body" into `name`; gives what comes after its dot, or the end. A longer name is
 * cut, and then fits nothing. */
const char *json_path_next(const char *path, char name[JSON_PATH_NAME]);

/* A name as the number of an item of a list; -1 where it is none. */
int json_path_number(const char *name);

/* Puts an object with what `keep` asks for from the object in `line`: "all" is every field but those at
 * `text` and `id`, otherwise names or paths with commas between them; one that is not there is left out.
 * Numbers and escapes stay as they were written. False where the line is not strictly JSON. */
bool json_path_keep(const char *line, size_t length, const char *keep, const char *text, const char *id,
                    buffer *out);

#endif
