import AccordJSON

/// Merges two edits of one snapshot, as git asks for: each kind of snapshot by what it consists of.
///
/// JSON goes by values, an exchange by its four parts, everything else by lines. What has come of it is a
/// snapshot of its kind, or is marked as a conflict.
package enum SnapshotMerge {
    /// - Parameters:
    ///   - base: what both sides started from; empty where both added the snapshot.
    ///   - path: of the snapshot; its extension tells how the text is made up.
    package static func merged(
        base: [UInt8], ours: [UInt8], theirs: [UInt8], path: String
    ) -> MergedText {
        switch SnapshotSyntax(of: path) {
        case .json: return document(base, ours, theirs)
        case .exchange: return TextMerge.simple(base, ours, theirs) ?? exchange(base, ours, theirs)
        case .lines: return TextMerge.merged(base, ours, theirs)
        }
    }

    // MARK: -

    private static func document(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> MergedText {
        if let simple = TextMerge.simple(base, ours, theirs) { return simple }
        if let merged = values(base, ours, theirs) { return merged }
        guard let mine = try? JSON(parsing: ours), let other = try? JSON(parsing: theirs) else {
            return TextMerge.merged(base, ours, theirs)
        }
        // Lines know nothing of keys: both sides may have added the same one, apart from each other.
        let haveRepeatedKeys = mine.hasRepeatedKeys || other.hasRepeatedKeys
        return sound(TextMerge.merged(base, ours, theirs), or: (ours, theirs)) { merged in
            (try? JSON(parsing: merged)).map { haveRepeatedKeys || !$0.hasRepeatedKeys } ?? false
        }
    }

    private static func exchange(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> MergedText {
        let versions = [base, ours, theirs].compactMap { ExchangeParts($0) }
        guard versions.count == 3 else {
            return sound(TextMerge.merged(base, ours, theirs), or: (ours, theirs)) {
                ExchangeParts($0) != nil
            }
        }
        func head(_ texts: [[UInt8]]) -> MergedText { TextMerge.merged(texts[0], texts[1], texts[2]) }
        func body(_ texts: [[UInt8]]) -> MergedText { document(texts[0], texts[1], texts[2]) }
        return head(versions.map { Array($0.requestHead.text) })
            + body(versions.map { Array($0.requestBody.text) })
            + head(versions.map { Array($0.responseHead.text) })
            + body(versions.map { Array($0.responseBody.text) })
    }

    /// A merge without a conflict is worth something only where the text can be read.
    private static func sound(
        _ merged: MergedText, or sides: (ours: [UInt8], theirs: [UInt8]), _ isReadable: ([UInt8]) -> Bool
    ) -> MergedText {
        merged.isClean && !isReadable(merged.ours)
            ? MergedText(ours: sides.ours, theirs: sides.theirs) : merged
    }

    /// The merge by values, laid out as ours is; nil where one of the texts has none that can be told apart.
    private static func values(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> MergedText? {
        guard let old = try? JSON(parsing: base), let mine = try? JSON(parsing: ours),
            let other = try? JSON(parsing: theirs),
            let layout = JSONLayout(of: ours[...], mine, besides: [(theirs[...], other), (base[...], old)]),
            let byUs = old.placedDifferences(to: mine), let byThem = old.placedDifferences(to: other)
        else { return nil }
        let value = DocumentMerge.Value(
            base: old, ours: mine, theirs: other, oursTree: byUs.isEmpty ? nil : DifferenceTree(byUs),
            theirsTree: byThem.isEmpty ? nil : DifferenceTree(byThem))
        func text(_ side: DocumentMerge.Side) -> [UInt8] {
            layout.text(of: DocumentMerge(preferred: side).merged(value))
        }
        return MergedText(ours: text(.ours), theirs: text(.theirs))
    }
}
