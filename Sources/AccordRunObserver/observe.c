#include "AccordRunObserver.h"
#include <stdlib.h>

#ifdef __linux__
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

// Nobody hears tests any more whose `accord test` was killed: they end with it. The processes that tests start have
// another parent, and go on. Elsewhere it is the broken pipe of the next event that ends them.
static void end_with_parent(void) {
    const char *parent = getenv("ACCORD_PARENT");
    if (!parent || atoi(parent) != getppid()) return;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (atoi(parent) != getppid()) raise(SIGKILL);
}
#else
static void end_with_parent(void) {}
#endif

// A test that never mentions Accord is to be seen, too, so the observer cannot wait for its first use.
__attribute__((constructor)) static void observe(void) {
    end_with_parent();
    if (getenv("ACCORD_EVENTS")) accord_observe_run();
}
