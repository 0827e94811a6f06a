#if XML
import AccordJSON
public import AccordReport

/// A document could not be read, or has no canonical form.
public struct XMLError: Error, Sendable, Equatable {
    /// What is wrong with it.
    public enum Reason: Sendable, Equatable {
        /// Not well-formed, in the words of libxml2.
        case malformed(String)
        /// It is deeper or longer than what is read of any document.
        case limit(String)
        /// It declares an entity whose text stands elsewhere, and nothing is fetched.
        case externalEntity(String)
        /// It has no canonical form, in the words of libxml2.
        case notCanonical(String)
    }

    public var reason: Reason
    /// Counted from 1; nil where the parser does not know.
    public var line: Int?
    /// Counted from 1, in bytes; nil where the parser does not know.
    public var column: Int?

    init(_ reason: Reason, line: Int? = nil, column: Int? = nil) {
        self.reason = reason
        self.line = line
        self.column = column
    }
}

extension XMLError: Reportable {
    public var finding: Finding { finding(in: Rules.document) }

    /// The error as a finding in a named document, such as a body or a file.
    func finding(in name: String, subject: String = Rules.document) -> Finding {
        let place = Place(name, line: line, column: column)
        return switch reason {
        case .malformed(let text):
            Finding(.malformed, subject: subject, places: [place], facts: ["reason": JSON(text)])
        case .limit(let text):
            Finding(.limit, subject: subject, places: [place], facts: ["reason": JSON(text)])
        case .externalEntity(let entity):
            Finding(.externalEntity, subject: subject, places: [place], facts: ["entity": JSON(entity)])
        case .notCanonical(let text):
            Finding(.notCanonical, subject: subject, places: [place], facts: ["reason": JSON(text)])
        }
    }
}
#endif
