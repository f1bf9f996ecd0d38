/* connection.c - how long a client may take to send what it asks
 *
 * libmicrohttpd ends a connection that is silent. One that sends a byte now and then would keep its place for
 * ever, and some hundreds of them would keep everybody else out.
 */
#define _POSIX_C_SOURCE 200809L
#include "host/serve/connection.h"

#include "host/archive/progress.h"

#include <stdbool.h>
#include <stdlib.h>
#include <sys/socket.h>

#define HEAD_SECONDS 10.0   /* a head is one packet or two */
#define NEXT_SECONDS 60.0   /* for another head: clients keep a connection; the silent ones go sooner */
#define BODY_SECONDS 20.0   /* before a body's speed counts */
#define BODY_RATE    1000.0 /* bytes a second: less than the slowest telephone line */

enum state { HEAD, BODY, OURS, NEXT };

struct connection {
    connection *before, *after;
    int socket;
    enum state state;
    double since; /* of the state */
    size_t bytes; /* of the body so far */
};

void connections_begin(connections *all) {
    all->first = NULL;
    pthread_mutex_init(&all->lock, NULL);
}

static bool is_late(const connection *one, double now) {
    double age = now - one->since;
    switch (one->state) {
    case HEAD: return age > HEAD_SECONDS;
    case NEXT: return age > NEXT_SECONDS;
    case BODY: return age > BODY_SECONDS + (double)one->bytes / BODY_RATE;
    default: return false;
    }
}

/* The thread that serves it sees the end and closes; until that is told the socket's number is nobody else's.
 */
void connections_sweep(connections *all) {
    pthread_mutex_lock(&all->lock);
    double now = progress_now();
    for (connection *one = all->first; one; one = one->after)
        if (is_late(one, now)) shutdown(one->socket, SHUT_RDWR);
    pthread_mutex_unlock(&all->lock);
}

connection *connection_open(connections *all, int socket) {
    connection *one = calloc(1, sizeof *one);
    if (!one) return NULL;
    *one = (connection){.socket = socket, .since = progress_now()};
    pthread_mutex_lock(&all->lock);
    one->after = all->first;
    if (one->after) one->after->before = one;
    all->first = one;
    pthread_mutex_unlock(&all->lock);
    return one;
}

void connection_close(connections *all, connection *one) {
    if (!one) return;
    pthread_mutex_lock(&all->lock);
    if (one->before) one->before->after = one->after;
    else all->first = one->after;
    if (one->after) one->after->before = one->before;
    pthread_mutex_unlock(&all->lock);
    free(one);
}

static void enter(connections *all, connection *one, enum state state, size_t bytes) {
    if (!one) return;
    pthread_mutex_lock(&all->lock);
    if (one->state != state) one->since = progress_now(), one->bytes = 0;
    one->state = state;
    one->bytes += bytes;
    pthread_mutex_unlock(&all->lock);
}

void connection_waits(connections *all, connection *one) {
    enter(all, one, NEXT, 0);
}

void connection_brings(connections *all, connection *one, size_t bytes) {
    enter(all, one, BODY, bytes);
}

void connection_brought(connections *all, connection *one) {
    enter(all, one, OURS, 0);
}
