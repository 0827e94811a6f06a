package import AccordDiff
import AccordSnapshots

/// All there is to see of one item: both texts, and how they differ.
package struct ReviewDetail: Sendable {
    package let item: ReviewItem
    /// What is stored now, under its former name where it was renamed; nil where nothing is.
    package let old: [UInt8]?
    /// What was received.
    package let new: [UInt8]
    package let diff: LineDiff
    /// What the contract says of it; nil where there is none, or where it is no exchange.
    package let contract: ContractLine?

    package init(item: ReviewItem, old: [UInt8]?, new: [UInt8], contract: ContractLine? = nil) {
        self.old = old
        self.new = new
        self.contract = contract
        diff = LineDiff(old: old ?? [], new: new)
        let isRenamed = item.kind == .renamed
        self.item = isRenamed ? item.sized(added: diff.addedCount, removed: diff.removedCount) : item
    }

    /// Differences that a diff of lines does not let anyone see, in words. Worked out anew each time.
    package var remarks: [String] {
        guard let old else { return [] }
        return InvisibleDifference.all(old: old, new: new).map(Rules.sentence)
    }

    /// A unified diff that `patch -p1` and `git apply` accept at the package's root.
    package func patch(in folder: String) -> [UInt8] {
        let file = "\(folder)/\(item.path)"
        if item.kind == .renamed, let former = item.former {
            return diff.renamingBytes(from: "\(folder)/\(former.path)", to: file)
        }
        return diff.unifiedBytes(
            oldName: old == nil ? "/dev/null" : "a/\(file)",
            newName: item.kind == .unused ? "/dev/null" : "b/\(file)")
    }
}
