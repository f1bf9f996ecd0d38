/* output.c - where answers go */
#define _POSIX_C_SOURCE 200809L
#include "host/archive/output.h"

#include "host/command/report.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void open_named(output *output, const char *name, int flags) {
    output->name = name;
    output->file = open(name, flags | O_CREAT | O_CLOEXEC, 0666);
    if (output->file < 0) report_fail("%s: this file cannot be written (%s)", name, strerror(errno));
}

void output_open(output *output, const char *name) {
    *output = (struct output){.name = "standard output", .file = STDOUT_FILENO};
    if (!name) return;
    output->coding = coding_of_name(name);
    if (!coding_built(output->coding))
        report_fail("%s: this rubricate was built without %s; leave the ending out and pack it afterwards",
                    name, coding_word(output->coding));
    open_named(output, name, O_WRONLY | O_TRUNC);
}

/* Counts the lines of a file and says where the last whole one ends. */
static unsigned long count_lines(const output *output, off_t *whole) {
    char bytes[65536];
    unsigned long lines = 0;
    off_t at = 0;
    ssize_t got;
    while ((got = read(output->file, bytes, sizeof bytes)) > 0) {
        for (char *line = bytes; (line = memchr(line, '\n', (size_t)(bytes + got - line))); lines++)
            *whole = at + (++line - bytes);
        at += got;
    }
    if (got < 0) report_fail("%s: this file cannot be read (%s)", output->name, strerror(errno));
    return lines;
}

void output_resume(output *output, const char *name) {
    struct stat info;
    off_t whole = 0;
    *output = (struct output){.file = -1};
    if (coding_of_name(name) != CODING_NONE)
        report_fail("--resume %s: a packed file cannot be gone on with; pack it when it is complete", name);
    open_named(output, name, O_RDWR);
    if (fstat(output->file, &info) != 0 || !S_ISREG(info.st_mode))
        report_fail("--resume %s: this is no plain file", name);
    output->found = count_lines(output, &whole);
    if (ftruncate(output->file, whole) != 0 || lseek(output->file, whole, SEEK_SET) < 0)
        report_fail("%s: this file cannot be written (%s)", name, strerror(errno));
}

void output_put(output *output, const buffer *bytes) {
    const char *at = bytes->bytes;
    size_t left = output->broken ? 0 : bytes->length;
    while (left) {
        ssize_t put = write(output->file, at, left);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) {
            output->broken = true;
            return;
        }
        at += put;
        left -= (size_t)put;
    }
}

void output_close(output *output) {
    if (output->file != STDOUT_FILENO && close(output->file) != 0) output->broken = true;
}
