#include "AccordRunObserver.h"
#include <stdlib.h>

// A test that never mentions Accord is to be seen, too, so the observer cannot wait for its first use.
__attribute__((constructor)) static void observe(void) {
    if (getenv("ACCORD_EVENTS")) accord_observe_run();
}
