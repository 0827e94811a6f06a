import AccordJSON
import AccordSnapshots

@testable import AccordReview

/// Items and sessions to test with.
enum ReviewFixture {
    static func meta(
        _ path: String, base: String? = "old\n", new: String = "new\n",
        reason: PendingMeta.Reason = .differs
    ) -> PendingMeta {
        let json: JSON = [
            "version": 1, "path": JSON(path), "snapshot": JSON("BookTests/\(path)"), "target": "BookTests",
            "test": "lists books", "file": "Tests/BookTests.swift", "line": 12,
            "expression": ".expectSnapshot()", "format": "txt", "run": "1",
            "reason": JSON((base == nil ? .missing : reason).rawValue), "recordedAt": 1000,
            "base": base.map { JSON(SHA256.digest(of: Array($0.utf8))) } ?? .null,
            "new": JSON(SHA256.digest(of: Array(new.utf8))),
        ]
        guard let meta = PendingMeta(json: json) else { preconditionFailure("a valid description") }
        return meta
    }

    static func item(_ path: String, _ kind: ReviewItem.Kind = .changed) -> ReviewItem {
        ReviewItem(meta: meta(path, base: kind == .new ? nil : "old\n"), kind: kind)
    }

    static func session(
        _ items: [ReviewItem], columns: Int = 80, rows: Int = 24
    ) -> ReviewSession {
        ReviewSession(items, size: ScreenSize(columns: columns, rows: rows))
    }

    static func session(of paths: String...) -> ReviewSession { session(paths.map { item($0) }) }

    static func detail(_ path: String, old: String?, new: String) -> ReviewDetail {
        detail(path, old: old.map { Array($0.utf8) }, new: Array(new.utf8))
    }

    static func detail(_ path: String, old: [UInt8]?, new: [UInt8]) -> ReviewDetail {
        ReviewDetail(item: item(path, old == nil ? .new : .changed), old: old, new: new)
    }

    /// A session with one item whose texts are loaded.
    static func loaded(
        old: String?, new: String, columns: Int = 80, rows: Int = 24
    ) -> ReviewSession {
        loaded(detail("books.txt", old: old, new: new), columns: columns, rows: rows)
    }

    static func loaded(_ detail: ReviewDetail, columns: Int = 80, rows: Int = 24) -> ReviewSession {
        var session = session([detail.item], columns: columns, rows: rows)
        _ = session.apply(.loaded(detail))
        return session
    }
}

extension ReviewSession {
    /// Presses keys whose effects do not matter.
    mutating func press(_ keys: String) {
        for key in keys { _ = handle(.character(key)) }
    }

    /// Presses keys as they come from a terminal: a line feed is Enter, an escape is Esc.
    mutating func enter(_ keys: String) {
        for key in keys {
            switch key {
            case "\n": _ = handle(.enter)
            case "\u{1B}": _ = handle(.escape)
            default: _ = handle(.character(key))
            }
        }
    }

    var path: String? { current?.item.path }
    var states: [ReviewEntry.State] { entries.map(\.state) }
}
