import AccordConfiguration
import AccordJSON

/// How JSON stands in a snapshot, in the order that keeps diffs small, and how it is compared.
struct DocumentStyle: Sendable {
    var keyOrder: KeyOrder
    var layout = DocumentLayout.pretty
    var leniency = Leniency()

    /// The document with a final newline.
    ///
    /// - Parameter stored: the document whose order of members is kept; new members follow sorted.
    func bytes(of json: JSON, like stored: JSON?) -> [UInt8] {
        switch layout {
        case .pretty: json.serialized(style(like: stored)) + [UInt8(ascii: "\n")]
        case .rows: DocumentLayout.rows(json) + [UInt8(ascii: "\n")]
        }
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
