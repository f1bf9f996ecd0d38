/* address.h - "127.0.0.1:8080" or "unix:/run/rubricate.sock" to a socket that listens */
#ifndef RUB_ADDRESS_H
#define RUB_ADDRESS_H

/* A socket that listens at `address`. What cannot be had ends the command with a sentence. */
int address_listen(const char *address);

/* Takes away the file of a unix socket. */
void address_leave(const char *address);

#endif
