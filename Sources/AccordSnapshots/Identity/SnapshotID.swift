/// Which snapshot is meant: its test, and its name or its place among the unnamed ones.
package struct SnapshotID: Sendable, Hashable {
    /// What tells the snapshots of one test apart.
    package enum Label: Sendable, Hashable {
        case named(String)
        /// The nth call site without a name, counted from 1 in order of first reach.
        case unnamed(Int)
    }

    package let owner: SnapshotOwner
    package let label: Label
    /// The native extension of the payload, without a dot.
    package let fileExtension: String
    /// The path below `__snapshots__`: different identities never share one.
    package let path: String

    package init(owner: SnapshotOwner, label: Label, fileExtension: String) {
        self.owner = owner
        self.label = label
        self.fileExtension = fileExtension
        path = Self.path(owner, label, fileExtension)
    }

    /// The whole identity in one line, which stands in journals and pending entries.
    package var description: String {
        switch label {
        case .named(let name): "\(owner.description).\(name)"
        case .unnamed(1): owner.description
        case .unnamed(let number): "\(owner.description)~\(number)"
        }
    }

    private static func path(_ owner: SnapshotOwner, _ label: Label, _ fileExtension: String) -> String {
        let folders = ([owner.target] + owner.components.dropLast()).map(FileName.component)
        let test = FileName.component(owner.components.last ?? "")
        return (folders + ["\(test)\(suffix(label)).\(fileExtension)"]).joined(separator: "/")
    }

    private static func suffix(_ label: Label) -> String {
        switch label {
        case .named(let name): ".\(FileName.label(name))"
        case .unnamed(1): ""
        case .unnamed(let number): "~\(number)"
        }
    }
}
