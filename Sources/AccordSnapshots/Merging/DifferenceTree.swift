package import AccordJSON

/// The differences of two documents by their places, for a walk through both.
///
/// Keys are bytes: to strings, two Unicode forms of one name are the same.
package struct DifferenceTree: Sendable {
    package typealias Key = [UInt8]

    /// The difference that replaces the value here as a whole.
    package private(set) var changed: Int?
    /// Members or elements of the old document.
    package private(set) var removed: [Key: Int] = [:]
    /// Members or elements of the new document.
    package private(set) var added: [Key: Int] = [:]
    /// What differs inside of values that both documents have, by their place in the new one.
    package private(set) var inner: [Key: DifferenceTree] = [:]

    private init() {}

    /// The key of an element.
    package static func key(_ index: Int) -> Key { Array(String(index).utf8) }

    package init(_ differences: [JSONDifference]) {
        for (index, difference) in differences.enumerated() {
            insert(index, difference.kind, at: difference.pointer.tokens[...])
        }
    }

    private mutating func insert(_ index: Int, _ kind: JSONDifference.Kind, at tokens: ArraySlice<String>) {
        guard let token = tokens.first else {
            changed = index
            return
        }
        let key = Array(token.utf8)
        switch kind {
        case .removed where tokens.count == 1: removed[key] = index
        case .added where tokens.count == 1: added[key] = index
        default: inner[key, default: DifferenceTree()].insert(index, kind, at: tokens.dropFirst())
        }
    }
}
