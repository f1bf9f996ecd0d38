/* connection.h - how long a client may take to send what it asks */
#ifndef RUB_CONNECTION_H
#define RUB_CONNECTION_H

#include <pthread.h>
#include <stddef.h>

typedef struct connection connection;

typedef struct connections { /* those that are open */
    connection *first;
    pthread_mutex_t lock;
} connections;

void connections_begin(connections *all);

/* Shuts those that have had their time. To be called about once a second. */
void connections_sweep(connections *all);

/* A connection that waits for a head; NULL where memory ran out: that one may take its time, as NULL may
 * below. */
connection *connection_open(connections *all, int socket);
void connection_close(connections *all, connection *one);

/* The next head is waited for. */
void connection_waits(connections *all, connection *one);

/* The head is here; of the body so many bytes came. */
void connection_brings(connections *all, connection *one, size_t bytes);

/* All is here: what is left to do is ours. */
void connection_brought(connections *all, connection *one);

#endif
