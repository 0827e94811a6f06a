import AccordJSON
import AccordSnapshots

/// What a change is, wherever it stands: equal keys mean equal changes.
///
/// Neither the file nor the place in it counts: lines go by what they were and became, values of JSON by
/// their pointer with every index of an array left open.
package struct ChangeKey: Sendable, Hashable {
    /// A change of longer texts is compared with no other, so that the cost stays bounded.
    static let sizeLimit = 1 << 20

    private let digest: String

    /// - Returns: nil where a change is a group of its own: a conflict, or long texts.
    package init?(_ detail: ReviewDetail) {
        guard [.changed, .new, .renamed].contains(detail.item.kind),
            (detail.old?.count ?? 0) + detail.new.count <= Self.sizeLimit
        else { return nil }
        self.init(HunkChoice(detail), isRenamed: detail.item.kind == .renamed)
    }

    init(_ choice: HunkChoice, isRenamed: Bool = false) {
        // What happens twice in one snapshot and once in another is the same change.
        let marks = Set(choice.units.map(Self.mark)).sorted { $0.lexicographicallyPrecedes($1) }
        // A rename deletes a file besides: it is like other renames only.
        var bytes: [UInt8] = choice.old == nil ? [0] : isRenamed ? [2] : [1]
        for mark in marks { Self.append(mark, to: &bytes) }
        digest = SHA256.digest(of: bytes)
    }

    // MARK: -

    private static func mark(_ unit: HunkUnit) -> [UInt8] {
        var bytes: [UInt8] = []
        switch unit.change {
        case .lines(let old, let new):
            append("lines".utf8, to: &bytes)
            append(old.bytes, to: &bytes)
            append(new.bytes, to: &bytes)
        case .value(let difference):
            append(difference.kind.rawValue.utf8, to: &bytes)
            append(PointerPattern.of(difference.pointer).utf8, to: &bytes)
            append(difference.old?.serialized(.compactSorted) ?? [], to: &bytes)
            append(difference.new?.serialized(.compactSorted) ?? [], to: &bytes)
        }
        return bytes
    }

    /// With its length in front, so that what follows cannot be taken for a part of it.
    private static func append(_ part: some Collection<UInt8>, to bytes: inout [UInt8]) {
        bytes += "\(part.count):".utf8
        bytes += part
    }
}
