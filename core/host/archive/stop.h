/* stop.h - a signal asks to stop: what is in work is finished, nothing new is taken */
#ifndef RUB_STOP_H
#define RUB_STOP_H

#include <stdbool.h>

/* From now on the first SIGINT or SIGTERM only asks; the second ends the program at once. */
void stop_listen(void);

/* Threads that must not be woken by them. */
void stop_block(bool block);

bool stop_asked(void);

/* Waits for some seconds, less when it is asked for; says whether it was. */
bool stop_wait(unsigned seconds);

#endif
