// JSON text as a lossless, ordered document: read, query, compare, print.

/// A JSON value: key order, duplicate keys, the text of numbers and exact strings are kept.
///
/// A value is a view into a flat document that it shares with all values taken from it, so passing one
/// around costs nothing. Two values are equal when they mean the same: key order does not count, numbers
/// compare by their decimal value at any precision, strings by their exact bytes.
///
/// ```swift
/// let book: JSON = ["title": "Walden", "price": 12.50]
/// let same = try JSON(parsing: #"{"price":12.5,"title":"Walden"}"#)
/// book == same  // true
/// ```
public struct JSON: Sendable {
    package let storage: JSONStorage
    /// The index of this value's node in the storage.
    package let node: Int

    init(_ storage: JSONStorage, _ node: Int) {
        self.storage = storage
        self.node = node
    }

    /// The types of JSON (RFC 8259, section 1).
    public enum Kind: String, Sendable, Hashable {
        case null, boolean, number, string, array, object
    }

    var header: JSONNode { storage.nodes[node] }

    /// The type of the value.
    public var kind: Kind {
        switch header.token {
        case .null: .null
        case .false, .true: .boolean
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// Whether the value is `null`.
    public var isNull: Bool { header.token == .null }

    /// The value of `true` and `false`; nil for every other value.
    public var bool: Bool? {
        switch header.token {
        case .true: true
        case .false: false
        default: nil
        }
    }

    /// The number exactly as it was written; nil for every other value.
    public var numberText: String? {
        header.token == .number ? String(decoding: source, as: UTF8.self) : nil
    }

    /// The number where it is a whole one that fits, whatever its notation: `1`, `1.0` and `10e-1` are 1.
    public var int: Int? { header.token == .number ? DecimalNumber.int(source) : nil }

    /// The number as the nearest binary one; nil where it is beyond the range of `Double`.
    public var double: Double? {
        guard let value = numberText.flatMap(Double.init), value.isFinite else { return nil }
        return value
    }

    /// The decoded string; a lone surrogate escape becomes U+FFFD. Nil for every other value.
    public var string: String? {
        header.token == .string ? storage.string(of: node) : nil
    }

    /// How many elements or members an array or object has; zero for every other value.
    public var count: Int {
        switch header.token {
        case .array, .object: Int(header.length)
        default: 0
        }
    }

    /// The bytes of a number or string as they stand in the document.
    package var source: ArraySlice<UInt8> {
        storage.content(of: node)
    }
}

extension JSON: CustomStringConvertible, CustomDebugStringConvertible {
    /// The value as compact text.
    public var description: String { text(.compact) }

    public var debugDescription: String { text(.compact) }
}
