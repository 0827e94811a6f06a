/// A constraint that a row does not meet, as SQLite and PostgreSQL say it.
struct ConstraintViolation: Equatable {
    enum Kind: String, CaseIterable {
        case notNull = "NOT NULL"
        case unique = "UNIQUE"
        case foreignKey = "FOREIGN KEY"
        case check = "CHECK"
    }

    let kind: Kind
    /// `table.column`, several with commas, or the name of a constraint; nil where the database names none.
    let column: String?

    init(_ kind: Kind, column: String?) {
        self.kind = kind
        self.column = column
    }

    /// Reads what an error says: `NOT NULL constraint failed: book.title`.
    init?(reading text: String) {
        let bytes = Array(text.utf8)
        for kind in Kind.allCases {
            guard let end = Self.end(of: "\(kind.rawValue) constraint failed", in: bytes) else { continue }
            self.init(kind, column: Self.name(bytes[end...]))
            return
        }
        return nil
    }

    private static func end(of phrase: String, in bytes: [UInt8]) -> Int? {
        let phrase = Array(phrase.utf8)
        guard bytes.count >= phrase.count else { return nil }
        return (0...bytes.count - phrase.count)
            .first { bytes[$0..<$0 + phrase.count].elementsEqual(phrase) }
            .map { $0 + phrase.count }
    }

    /// What stands behind the colon, up to what the driver adds.
    private static func name(_ rest: ArraySlice<UInt8>) -> String? {
        guard rest.starts(with: ": ".utf8) else { return nil }
        let name = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\n") }
        let end = end(of: " - while", in: Array(name)).map { $0 - " - while".utf8.count }
        let text = String(decoding: end.map { name.prefix($0) } ?? name, as: UTF8.self)
        return text.isEmpty ? nil : text
    }
}
