import AccordJSON

/// A JSON Pointer with its array indices left open: `/items/*/id`.
enum PointerPattern {
    /// A key that is a number counts as an index: the pointer alone does not tell them apart.
    static func of(_ pointer: JSONPointer) -> String {
        JSONPointer(tokens: tokens(pointer)).description
    }

    static func tokens(_ pointer: JSONPointer) -> [String] { pointer.tokens.map { isIndex($0) ? "*" : $0 } }

    static func isIndex(_ token: String) -> Bool {
        !token.isEmpty && token.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
