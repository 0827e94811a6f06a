#if XML
extension XML {
    /// A schema that a document is held against, by its file: `.xsd("contracts/feed.xsd")`.
    ///
    /// Paths are relative to the package. What a schema includes or imports has to stand in its folder or
    /// below; nothing is fetched.
    public struct Schema: Sendable, Hashable {
        enum Language: Sendable, Hashable { case xsd, relaxNG }

        let language: Language
        let path: String

        /// A W3C XML Schema 1.0.
        public static func xsd(_ path: String) -> Schema { Schema(language: .xsd, path: path) }

        /// A RELAX NG schema in the XML syntax (ISO/IEC 19757-2).
        public static func relaxNG(_ path: String) -> Schema { Schema(language: .relaxNG, path: path) }
    }

    /// What a schema finds wrong.
    public struct Violation: Sendable, Equatable {
        /// In the words of libxml2.
        public var text: String
        /// In the document, counted from 1; nil where the library does not know.
        public var line: Int?
    }

    /// All that a schema finds wrong with the document, in its order; nothing where it is valid.
    ///
    /// - Parameter folder: the folder that the path of the schema is relative to.
    /// - Throws: `SchemaError` where the schema cannot be used.
    package func violations(of schema: Schema, in folder: String) throws(SchemaError) -> [Violation] {
        try SchemaCache.process.compiled(schema, in: folder).violations(in: tree)
    }
}
#endif
