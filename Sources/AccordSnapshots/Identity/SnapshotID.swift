/// Which snapshot is meant: its test, and its name or its place among the unnamed ones.
package struct SnapshotID: Sendable, Hashable {
    /// What tells the snapshots of one test apart.
    package enum Label: Sendable, Hashable {
        case named(String)
        /// The nth call site without a name, counted from 1 in order of first reach.
        case unnamed(Int)
    }

    package var owner: SnapshotOwner
    package var label: Label
    /// The native extension of the payload, without a dot.
    package var fileExtension: String

    package init(owner: SnapshotOwner, label: Label, fileExtension: String) {
        self.owner = owner
        self.label = label
        self.fileExtension = fileExtension
    }

    /// The whole identity in one line, which stands in journals and pending entries.
    package var description: String {
        switch label {
        case .named(let name): "\(owner.description).\(name)"
        case .unnamed(1): owner.description
        case .unnamed(let number): "\(owner.description)~\(number)"
        }
    }

    /// The path below `__snapshots__`: different identities never share one.
    package var path: String {
        let folders = ([owner.target] + owner.components.dropLast()).map(FileName.component)
        let test = FileName.component(owner.components.last ?? "")
        return (folders + ["\(test)\(suffix).\(fileExtension)"]).joined(separator: "/")
    }

    private var suffix: String {
        switch label {
        case .named(let name): ".\(FileName.label(name))"
        case .unnamed(1): ""
        case .unnamed(let number): "~\(number)"
        }
    }
}
