/* stop.c - a signal asks to stop: Ctrl-C finishes what is in work, a second one ends at once */
#define _POSIX_C_SOURCE 200809L
#define _XOPEN_SOURCE   700
#include "host/archive/stop.h"

#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/select.h>

static volatile sig_atomic_t asked;

static void ask(int signal) {
    (void)signal;
    asked = 1;
}

/* No SA_RESTART: whoever waits for input is woken. A signal that was ignored from the start stays ignored
 * (nohup, a shell's background job). */
static void listen_to(int number) {
    struct sigaction action, old;
    memset(&action, 0, sizeof action);
    action.sa_handler = ask;
    action.sa_flags = (int)SA_RESETHAND;
    if (sigaction(number, NULL, &old) == 0 && old.sa_handler != SIG_IGN) sigaction(number, &action, NULL);
}

void stop_listen(void) {
    listen_to(SIGINT);
    listen_to(SIGTERM);
}

void stop_block(bool block) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(block ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}

bool stop_asked(void) {
    return asked;
}

/* Blocked while it is looked for, so that a signal between the look and the wait is not missed. */
bool stop_wait(unsigned seconds) {
    sigset_t none;
    stop_block(true);
    sigemptyset(&none);
    if (!asked) pselect(0, NULL, NULL, NULL, &(struct timespec){seconds, 0}, &none);
    stop_block(false);
    return asked;
}
