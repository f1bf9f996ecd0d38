/* options.c - libFuzzer target: any words as the command's arguments; a wrong one has to end with a sentence
 */
#include "fuzz.h"

#include "host/command/option.h"

#include <setjmp.h>
#include <stdio.h>

/* The linker puts this in exit's place (-Wl,--wrap=exit), since a wrong option ends the command. The fuzzer's
 * own exit, at its end, is an exit. */
static jmp_buf back;
static volatile int armed;
_Noreturn void __real_exit(int status);
_Noreturn void __wrap_exit(int status);
_Noreturn void __wrap_exit(int status) {
    if (armed) longjmp(back, 1);
    __real_exit(status);
}

enum { WORDS_MAX = 64 };

/* Words are cut at NUL or a line's end, as a shell would hand them over. */
static int cut(char *bytes, size_t length, char *words[WORDS_MAX + 2]) {
    int count = 0;
    words[count++] = (char[]){"rubricate"};
    for (size_t at = 0; at < length && count < WORDS_MAX; at += strlen(bytes + at) + 1)
        words[count++] = bytes + at;
    words[count] = NULL;
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static char *line;
    static command command;
    char *words[WORDS_MAX + 2];
    free(line);
    line = calloc(length + 1, 1);
    if (length) memcpy(line, bytes, length);
    for (size_t i = 0; i < length; i++)
        if (line[i] == '\n') line[i] = '\0';
    memset(&command, 0, sizeof command);
    int count = cut(line, length, words);
    if (!setjmp(back)) {
        armed = 1;
        option_take(&command, count, words);
    }
    armed = 0;
    return 0;
}
