/// How the text of a snapshot is made up, as far as taking it apart is concerned.
package enum SnapshotSyntax: Sendable {
    case json, exchange, lines

    /// - Parameter path: of the snapshot; its extension tells.
    package init(of path: String) {
        switch path.utf8.split(separator: UInt8(ascii: ".")).last.map({ String($0) ?? "" }) {
        case "json": self = .json
        case "http": self = .exchange
        default: self = .lines
        }
    }
}
