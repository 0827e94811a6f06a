import AccordConfiguration
import AccordReport
import AccordSnapshots
import Testing

@testable import AccordReview

/// What is stored in place of an operation of the contract, and is none itself.
struct LeavingContractTests {
    private static let good = ShopContract.exchange(#"{"id": "<uuid:1>"}"#)
    private static let other = ShopContract.exchange(#"{"id": "<uuid:1>", "title": "A"}"#)
    private static let elsewhere = good.replacing("GET /books/1", with: "GET /films/1")

    private let folder = TemporaryFolder()
    private let workspace: Workspace

    init() throws {
        workspace = Workspace(
            tree: SnapshotTree(root: folder.path), pending: PendingStore(root: "\(folder.path)/.pending"),
            judge: try ShopContract.judge())
    }

    private func item(old: String?, new: String) throws -> ReviewItem {
        if let old { try workspace.tree.write(Array(old.utf8), to: "a.http") }
        let meta = ReviewFixture.meta("a.http", base: old, new: new)
        try workspace.pending.write(
            PendingEntry(meta: meta, new: Array(new.utf8), base: old.map { Array($0.utf8) }, patch: []))
        return ReviewItem(meta: meta, kind: old == nil ? .new : .changed)
    }

    /// A session with an item that was edited, and what it asks once the edit is to be stored.
    private func edited(_ item: ReviewItem, old: String?, new: String, to text: String) -> ReviewSession {
        var session = ReviewSession([item], size: ScreenSize(columns: 200, rows: 24), hasJudge: true)
        let detail = ReviewDetail(item: item, old: old.map { Array($0.utf8) }, new: Array(new.utf8))
        _ = session.apply(.loaded(detail))
        _ = session.apply(.edited(item, Array(text.utf8)))
        guard case .judge(let proposals)? = session.handle(.character("y")).first else { return session }
        _ = session.apply(.judged(workspace.judge(proposals)))
        return session
    }

    @Test(arguments: [good, nil])
    func `an edit that leads out of the contract is asked about once more, also where nothing is stored`(
        old: String?
    ) throws {
        var session = edited(
            try item(old: old, new: Self.other), old: old, new: Self.other, to: Self.elsewhere)
        let message = try #require(session.message)
        #expect(
            Rules.sentence(message, .standard)
                == "it breaks the contract: accept it all the same? y yes, n no "
                + "(GET /films/1: the contract does not describe it any more)")
        #expect(session.handle(.character("y")).count == 1)
    }

    @Test func `what the contract never described is not asked about`() throws {
        let received = Self.elsewhere.replacing("<uuid:1>", with: "<uuid:2>")
        let session = edited(
            try item(old: Self.elsewhere, new: received), old: Self.elsewhere, new: received,
            to: Self.elsewhere.replacing("<uuid:1>", with: "<uuid:3>"))
        #expect(session.message == nil)
    }

    @Test func `what was received in place of an operation is refused as what breaks the contract`() throws {
        let finding = try #require(
            workspace.violation(of: try item(old: Self.good, new: Self.elsewhere)))
        #expect(finding.headline == "a.http breaks the contract: the contract does not describe it any more")
        #expect(workspace.violation(of: try item(old: Self.elsewhere, new: Self.other)) == nil)
    }

    @Test func `it marks no list, and counts as no violation`() throws {
        let line = try #require(try ShopContract.line(Self.elsewhere, insteadOf: Self.good))
        #expect(line.words.first == "contract: does not describe GET /films/1")
        #expect(!line.violates && !line.isBreaking && line.wantsAsking)
    }
}
