/* address.c - an address to a socket that listens: 127.0.0.1:8080, unix:/run/rubricate.sock */
#define _POSIX_C_SOURCE 200809L
#include "host/serve/address.h"

#include "host/command/report.h"

#include <errno.h>
#include <netdb.h>
#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define WAITING 128 /* connections that wait to be taken */

static bool is_unix(const char *address) {
    return strncmp(address, "unix:", 5) == 0;
}

/* A socket that nobody answers is what a killed server left; one that answers is somebody's. */
static void remove_stale(const struct sockaddr_un *name, const char *address) {
    struct stat info;
    if (stat(name->sun_path, &info) != 0) return;
    if (!S_ISSOCK(info.st_mode))
        report_fail("--serve %s: a file of that name is there, and it is no socket", address);
    int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool used = probe >= 0 && connect(probe, (const struct sockaddr *)name, sizeof *name) == 0;
    if (probe >= 0) close(probe);
    if (used) report_fail("--serve %s: somebody serves there already", address);
    unlink(name->sun_path);
}

static int listen_unix(const char *address) {
    struct sockaddr_un name = {.sun_family = AF_UNIX};
    const char *path = address + 5;
    if (!*path || strlen(path) >= sizeof name.sun_path)
        report_fail("--serve %s: give a path of 1 to %zu bytes after unix:", address,
                    sizeof name.sun_path - 1);
    strcpy(name.sun_path, path);
    remove_stale(&name, address);
    int file = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (file < 0 || bind(file, (const struct sockaddr *)&name, sizeof name) != 0 ||
        listen(file, WAITING) != 0)
        report_fail("--serve %s: %s", address, strerror(errno));
    return file;
}

/* "127.0.0.1:8080" or "[::1]:8080" to its two parts. A host has to be named: nobody serves the world by
 * leaving it out. */
static bool split(const char *address, char host[256], const char **port) {
    const char *colon = strrchr(address, ':');
    if (!colon || colon == address || !colon[1] || strspn(colon + 1, "0123456789") != strlen(colon + 1))
        return false;
    const char *start = address, *end = colon;
    if (*start == '[' && end[-1] == ']') start++, end--;
    if ((size_t)(end - start) >= 256) return false;
    memcpy(host, start, (size_t)(end - start));
    host[end - start] = '\0';
    *port = colon + 1;
    return true;
}

static int listen_inet(const char *address) {
    char host[256];
    const char *port;
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE}, *found;
    if (!split(address, host, &port)) report_fail("--serve %s: give HOST:PORT or unix:PATH", address);
    int wrong = getaddrinfo(host, port, &hints, &found);
    if (wrong) report_fail("--serve %s: %s", address, gai_strerror(wrong));
    int file = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0), on = 1;
    if (file >= 0) setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (file < 0 || bind(file, found->ai_addr, found->ai_addrlen) != 0 || listen(file, WAITING) != 0)
        report_fail("--serve %s: %s", address, strerror(errno));
    freeaddrinfo(found);
    return file;
}

int address_listen(const char *address) {
    return is_unix(address) ? listen_unix(address) : listen_inet(address);
}

void address_leave(const char *address) {
    if (is_unix(address)) unlink(address + 5);
}
