#if GRDB
import AccordDatabase
import AccordFiles
import GRDB
import Synchronization

/// Makes and opens SQLite databases through GRDB.
struct GRDBDriver: DatabaseDriver {
    let schema: GRDBSchema
    let ingredients: [String]

    init(_ schema: GRDBSchema, ingredients: [String] = []) {
        self.schema = schema
        self.ingredients = ["SQLite \(GRDB.Database.sqliteLibVersionNumber)"] + ingredients
    }

    func create(_ opening: DatabaseOpening) async throws -> any DatabaseConnection {
        let connection = GRDBConnection(schema, opening, content: nil)
        do {
            if !opening.isEmpty {
                try connection.migrated()
                try connection.seeded()
            }
        } catch {
            try? await connection.close()
            throw error
        }
        return connection
    }

    func template(at path: String) async throws -> any DatabaseTemplate {
        GRDBTemplate(schema, try GRDBContent(path, schema))
    }
}

/// A template file, taken up.
struct GRDBTemplate: DatabaseTemplate {
    private let schema: GRDBSchema
    private let content: GRDBContent

    init(_ schema: GRDBSchema, _ content: GRDBContent) {
        self.schema = schema
        self.content = content
    }

    func open(_ opening: DatabaseOpening) async throws -> any DatabaseConnection {
        GRDBConnection(schema, opening, content: content)
    }
}
#endif
