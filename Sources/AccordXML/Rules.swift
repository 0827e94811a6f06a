#if XML
import AccordReport

// What is said about XML and HTML.

extension Rule {
    static let malformed = Rule(
        "xml/malformed", headline: "{subject}: not well-formed XML: {reason}",
        help: "The document is read strictly as XML 1.0 with namespaces has it.")

    static let externalEntity = Rule(
        "xml/external-entity", headline: "{subject}: the external entity {entity} is not fetched",
        hint: "write its text into the document, or leave the declaration out",
        help: "An entity whose text stands in another file or on a server is a way into that file or server.")

    static let limit = Rule(
        "xml/limit", headline: "{subject}: {reason}",
        hint: "compare it as text or as bytes: as: .lines, as: .data",
        help: "The limits are those of libxml2, and fixed: no document can use up the memory of the tests.")

    static let notCanonical = Rule(
        "xml/not-canonical", headline: "{subject}: the document has no canonical form: {reason}",
        help: "Canonical XML 1.1 is not defined for it, as for a namespace name that is a relative URI.")

    static let invalidXPath = Rule(
        "xml/invalid-xpath", headline: "the XPath makes no sense: {reason}",
        help: "Expressions are XPath 1.0. A default namespace has no empty prefix there: the one of the root "
            + "element is reached by `xmlns:`, others by `namespaces:`.")

    // MARK: - Schemas

    static let noSchema = Rule(
        "xml/no-schema", headline: "there is no schema {subject}",
        help: "The file that an expectation or another schema names does not exist.")

    static let schema = Rule(
        "xml/schema", headline: "the schema {subject} cannot be used: {reason}",
        help: "The schema is no valid XML Schema 1.0, or no valid RELAX NG in the XML syntax.")

    static let schemaOutside = Rule(
        "xml/schema-outside", headline: "the schema {subject} names {location}, which is not in its folder",
        hint: "keep a copy beside the schema, and name it by a relative path",
        help: "What a schema includes or imports is read from its folder only; nothing is fetched.")
}

enum Rules {
    static func external(entity: String) -> String { "its entity \(entity) is an external one" }

    static func sentence(_ limit: LibraryLimit) -> String {
        switch limit {
        case .depth(let levels): "its elements nest deeper than the \(levels) levels that are read"
        case .expansion: "its entities stand for far more than they are written with"
        case .length: "a text, a name, an attribute or a comment in it is longer than what is read"
        }
    }

    static let xmlBase = "xml:base moves the base of its references"

    /// How an expression is called where it stands like a file.
    static let expression = "xpath"

    static func known(prefixes: [String]) -> String {
        prefixes.isEmpty
            ? "the document declares no prefix at its root; name yours: namespaces: [\"p\": \"…\"]"
            : "known prefixes: \(prefixes.joined(separator: ", "))"
    }

    static func sentence(_ reason: XPathError.Reason) -> String {
        switch reason {
        case .syntax: "it is no XPath 1.0"
        case .unknownPrefix: "a prefix stands for no namespace"
        case .unknownFunction: "XPath 1.0 has no such function"
        case .unknownVariable: "there are no variables"
        case .wrongType: "a value is not of the type that is needed there"
        case .wrongArgumentCount: "a function has another number of arguments"
        case .tooLong: "it takes too many steps"
        }
    }

    /// How a document without a name is called.
    static let document = "document"
}
#endif
