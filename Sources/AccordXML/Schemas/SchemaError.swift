#if XML
import AccordJSON
package import AccordReport

/// A schema cannot be used: it is not there, makes no sense, or reaches out of its folder.
package struct SchemaError: Error, Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        case missing
        case unreadable(String)
        case malformed(String)
        /// It names another file by something else than a path in its folder.
        case outside(String)
        /// It moves the base of its references, or names them by an entity.
        case unsupported(String)
    }

    package var reason: Reason
    package var path: String
    package var line: Int?
    package var column: Int?

    init(_ reason: Reason, in path: String, line: Int? = nil, column: Int? = nil) {
        self.reason = reason
        self.path = path
        self.line = line
        self.column = column
    }
}

extension SchemaError {
    /// The file of a schema that could not be read as XML.
    init(_ error: XMLError, in path: String) {
        let reason: Reason =
            switch error.reason {
            case .malformed(let text), .limit(let text), .notCanonical(let text): .malformed(text)
            case .externalEntity(let entity): .unsupported(Rules.external(entity: entity))
            }
        self.init(reason, in: path, line: error.line, column: error.column)
    }
}

extension SchemaError: Reportable {
    package var finding: Finding {
        let places = [Place(path, line: line, column: column)]
        return switch reason {
        case .missing: Finding(.noSchema, subject: path)
        case .unreadable(let text), .malformed(let text), .unsupported(let text):
            Finding(.schema, subject: path, places: places, facts: ["reason": JSON(text)])
        case .outside(let location):
            Finding(.schemaOutside, subject: path, places: places, facts: ["location": JSON(location)])
        }
    }
}
#endif
