import AccordDiff

/// A stretch that goes by runs of lines.
struct LineSection: HunkSection {
    let units: [HunkUnit]
    private let old: [UInt8]
    private let new: [UInt8]
    private let changes: [LineChange]

    /// - Parameter isWhole: whether it can be taken only as a whole.
    init(_ stretch: Stretch, _ part: HunkUnit.Part, isWhole: Bool = false) {
        old = Array(stretch.old)
        new = Array(stretch.new)
        let (old, new) = (old, new)
        changes = isWhole ? [.whole(from: old, to: new)] : LineChange.all(from: old, to: new)
        units = changes.map { change in
            HunkUnit(
                part: part,
                change: .lines(
                    old: .init(line: stretch.oldLine + change.oldLine - 1, bytes: Array(old[change.old])),
                    new: .init(line: stretch.newLine + change.newLine - 1, bytes: Array(new[change.new]))))
        }
    }

    func text(accepting accepted: Set<Int>) -> [UInt8] {
        var text: [UInt8] = []
        var end = 0
        for (index, change) in changes.enumerated() {
            text += old[end..<change.old.lowerBound]
            text += accepted.contains(index) ? new[change.new] : old[change.old]
            end = change.old.upperBound
        }
        return text + old[end...]
    }
}
