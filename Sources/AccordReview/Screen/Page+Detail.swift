import AccordDiff
import AccordReport
import AccordSnapshots

extension Page {
    /// What is known of an item, then its texts.
    ///
    /// - Parameter columns: how many it will be shown in; too few for two texts beside each other show one.
    init(_ detail: ReviewDetail, _ view: DetailView, columns: Int) {
        let remarks = detail.remarks.map { PageLine.field("note", $0) }
        let body = Self.body(detail, view, columns)
        let contract = (detail.contract?.rows ?? []).map { PageLine.told($0.title, $0.text, $0.ink) }
        self.init(Self.header(detail.item) + contract + remarks + [.text("", .plain)] + body)
    }

    /// An item whose texts cannot be read.
    init(_ item: ReviewItem, _ finding: Finding) {
        let said = [PageLine.text(finding.headline, .failure)] + finding.advice.map { .text($0, .plain) }
        self.init(Self.header(item) + [.text("", .plain)] + said)
    }

    private static func header(_ item: ReviewItem) -> [PageLine] {
        let meta = item.meta
        return [
            .field("test", test(meta)),
            .field("at", "\(meta.file):\(meta.line)"),
            .field("code", meta.expression),
            .field("reason", Rules.reason(item)),
            .field("file", meta.path),
        ] + (item.former.map { [.field("was", $0.path)] } ?? [])
    }

    /// As filters of tests name it; empty where a damaged entry does not tell it.
    private static func test(_ meta: PendingMeta) -> String {
        [meta.target, meta.test].filter { !$0.isEmpty }.joined(separator: ".")
    }

    private static func body(_ detail: ReviewDetail, _ view: DetailView, _ columns: Int) -> [PageLine] {
        switch view {
        case .changes: changes(detail.diff.hunks)
        case .sideBySide: sideBySide(detail.diff.hunks, columns)
        case .structure: structure(detail)
        case .old: detail.old.map(content) ?? [.text(Rules.nothingStored, .faint)]
        case .new: content(detail.new)
        }
    }

    private static func changes(_ hunks: [Hunk]) -> [PageLine] {
        guard !hunks.isEmpty else { return [.text(Rules.sameBytes, .faint)] }
        return hunks.flatMap { [.text(header($0), .hunk)] + lines($0) }
    }

    private static func sideBySide(_ hunks: [Hunk], _ columns: Int) -> [PageLine] {
        guard columns >= DetailView.sideBySideColumns else {
            return [.text(Rules.tooNarrow(columns), .note)] + changes(hunks)
        }
        guard !hunks.isEmpty else { return changes(hunks) }
        return hunks.flatMap { [.text(header($0), .hunk)] + LinePair.all(in: $0).map(PageLine.pair) }
    }

    private static func structure(_ detail: ReviewDetail) -> [PageLine] {
        guard detail.old != nil else { return [.text(Rules.nothingStored, .faint)] }
        let structure = Structure(HunkChoice(detail))
        let rest: [PageLine] =
            structure.lineUnits == 0
            ? [] : [.text(Rules.lineUnits(structure.lineUnits, besides: structure.rows.count), .faint)]
        return structure.rows.map(PageLine.value) + rest
    }

    private static func header(_ hunk: Hunk) -> String {
        "@@ -\(hunk.oldStart),\(hunk.oldCount) +\(hunk.newStart),\(hunk.newCount) @@"
    }

    private static func lines(_ hunk: Hunk) -> [PageLine] {
        var partners: [Int: [UInt8]] = [:]
        for pair in WordDiff.pairs(in: hunk) {
            partners[pair.removed] = hunk.lines[pair.added].bytes
            partners[pair.added] = hunk.lines[pair.removed].bytes
        }
        return hunk.lines.enumerated().map { .diff(DiffRow($1, partner: partners[$0])) }
    }

    private static func content(_ bytes: [UInt8]) -> [PageLine] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let endsInNewline = lines.last?.isEmpty ?? true
        if endsInNewline { lines.removeLast() }
        let digits = String(lines.count).utf8.count
        let numbered = lines.enumerated().map { PageLine.content($1, number: $0 + 1, digits: digits) }
        return bytes.isEmpty || endsInNewline ? numbered : numbered + [.text(Rules.noFinalNewline, .faint)]
    }
}
