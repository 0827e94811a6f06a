#ifndef ACCORD_RUN_OBSERVER_H
#define ACCORD_RUN_OBSERVER_H

/// Has XCTest tell its events where ACCORD_EVENTS names a file; AccordExpectations defines it.
void accord_observe_run(void);

#endif
