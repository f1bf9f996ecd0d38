/* failing.c - memory that runs out once: LD_PRELOAD=failing.so FAIL_AT=3 makes a program's third allocation
 * fail, without FAIL_AT the program says at its end how many it made (Linux with glibc) */
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);

static atomic_ulong calls;
static unsigned long fail_at;

__attribute__((constructor)) static void begin(void) {
    const char *given = getenv("FAIL_AT");
    fail_at = given ? strtoul(given, NULL, 10) : 0;
    calls = 0; /* what the loader took does not count */
}

__attribute__((destructor)) static void end(void) {
    if (!fail_at) fprintf(stderr, "%lu allocations\n", (unsigned long)calls);
}

static int fails(void) {
    if (++calls != fail_at) return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size) {
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
    return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size) {
    return fails() ? NULL : __libc_realloc(block, size);
}
