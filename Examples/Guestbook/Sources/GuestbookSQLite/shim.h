#ifndef GUESTBOOK_SQLITE_SHIM_H
#define GUESTBOOK_SQLITE_SHIM_H

#include <sqlite3.h>

// Swift does not see SQLITE_TRANSIENT, which is a cast.
static inline int guestbook_bind_text(sqlite3_stmt *statement, int index, const char *text) {
    return sqlite3_bind_text(statement, index, text, -1, SQLITE_TRANSIENT);
}

#endif
