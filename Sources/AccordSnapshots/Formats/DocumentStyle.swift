import AccordConfiguration
import AccordJSON

/// How JSON stands in a snapshot: pretty, members in the order that keeps diffs small.
struct DocumentStyle: Sendable {
    var keyOrder: KeyOrder

    /// The document with a final newline.
    ///
    /// - Parameter stored: the document whose order of members is kept; new members follow sorted.
    func bytes(of json: JSON, like stored: JSON?) -> [UInt8] {
        json.serialized(style(like: stored)) + [UInt8(ascii: "\n")]
    }

    private func style(like stored: JSON?) -> JSONStyle {
        switch keyOrder {
        case .asSent: .pretty
        case .free: stored.map { .ordered(like: $0) } ?? .sorted
        }
    }

    /// Whether two documents are the same to the reader of a snapshot.
    func areEqual(_ left: JSON, _ right: JSON) -> Bool {
        switch keyOrder {
        case .free: left == right
        case .asSent: left.differences(to: right, keyOrder: .asSent).isEmpty
        }
    }
}
