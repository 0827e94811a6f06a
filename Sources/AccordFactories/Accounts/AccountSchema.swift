/// The tables that `UserFactory` and its neighbours store into: for apps that have none of their own.
///
/// ```swift
/// enum Library: GRDBDatabaseSource {
///     static func migrate(_ writer: any DatabaseWriter) throws {
///         try writer.write { db in try db.execute(sql: AccountSchema.sql) }
///     }
/// }
/// ```
///
/// An app with a table of users of its own adopts ``UserModelFactory`` instead.
public enum AccountSchema {
    /// Plain SQL that SQLite and PostgreSQL take; several statements.
    public static let sql = """
        CREATE TABLE users (
            id INTEGER PRIMARY KEY,
            email TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            is_active INTEGER NOT NULL DEFAULT 1,
            is_staff INTEGER NOT NULL DEFAULT 0,
            is_superuser INTEGER NOT NULL DEFAULT 0,
            tenant TEXT,
            subject TEXT UNIQUE,
            password_hash TEXT
        );
        CREATE TABLE roles (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE permissions (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE role_permissions (
            role_id INTEGER NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
            permission_id INTEGER NOT NULL REFERENCES permissions (id) ON DELETE CASCADE,
            PRIMARY KEY (role_id, permission_id)
        );
        CREATE TABLE user_roles (
            user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            role_id INTEGER NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
            PRIMARY KEY (user_id, role_id)
        );
        CREATE TABLE user_permissions (
            user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            permission_id INTEGER NOT NULL REFERENCES permissions (id) ON DELETE CASCADE,
            PRIMARY KEY (user_id, permission_id)
        );
        """
}
