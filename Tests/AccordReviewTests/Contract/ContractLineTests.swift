import AccordContract
import AccordReport
import Synchronization
import Testing

@testable import AccordReview

struct ContractLineTests {
    private let good = ShopContract.exchange(#"{"id": "<uuid:1>"}"#)
    private let bad = ShopContract.exchange(#"{"id": "<uuid:1>", "title": 1}"#)

    @Test func `an exchange that keeps the contract names its operation`() throws {
        let line = try #require(try ShopContract.line(good, insteadOf: nil))
        #expect(line.words == ["contract: keeps GET /books/{id}"])
        #expect(line.change == nil)
    }

    @Test func `one that breaks it says what is wrong, and where the contract has it`() throws {
        let line = try #require(try ShopContract.line(bad, insteadOf: good))
        #expect(
            line.words == [
                "contract: breaks GET /books/{id}: body of the 200 response at /title: "
                    + "expected string or null, got 1",
                "  shop.yaml:45:17", "change: breaking", "  /title: expected string or null, got 1",
                "  /title was added (additive)",
            ])
        #expect(
            line.findings.first?.places.map(\.description) == [
                "__snapshots__/Shop/book.http:7:29", "shop.yaml:45:17",
            ])
    }

    @Test func `what is breaking is named, retyped or gone, and what was added beside it is not`() throws {
        let old = ShopContract.exchange(#"{"id": "<uuid:1>", "title": "A", "more": 1}"#)
        let new = ShopContract.exchange(#"{"title": 7, "writer": "B"}"#)
        let words = try #require(try ShopContract.line(new, insteadOf: old)).words
        let change = words.drop { $0 != "change: breaking" }.dropFirst()
        #expect(
            Set(change) == [
                "  body: `id` is missing", "  /title: expected string or null, got 7",
                "  /more is gone, and is not declared optional", "  /writer was added (additive)",
            ])
        #expect(change.last == "  /writer was added (additive)")
    }

    @Test func `what no schema refuses is said as the contract has it`() throws {
        let new = ShopContract.exchange("{}", status: 418)
        let words = try #require(try ShopContract.line(new, insteadOf: good)).words
        #expect(words.contains { $0.hasPrefix("  the status 418 is not declared") })
    }

    @Test func `a line is divided at words, below its start`() {
        let line = PageLine.field("contract", "breaks GET /books/{id}: it is wrong")
        #expect(
            line.rows(in: 39).map { $0.painted(.plain) } == [
                "contract breaks GET /books/{id}: it is", "         wrong",
            ])
    }

    @Test func `one that no operation describes says so, and is no violation`() throws {
        let line = try #require(
            try ShopContract.line(ShopContract.exchange("{}", request: "GET /films?a=1"), insteadOf: nil))
        #expect(line.words == ["contract: does not describe GET /films"])
        #expect(!line.violates)
    }

    @Test func `long lists of reasons are counted`() throws {
        let members = (0..<9).map { #""m\#($0)": 1"# }.joined(separator: ", ")
        let new = ShopContract.exchange(#"{"id": "<uuid:1>", \#(members)}"#)
        let words = try #require(try ShopContract.line(new, insteadOf: good)).words
        #expect(words.count == 2 + ContractLine.shownReasons + 1)
        #expect(words.last == "  3 more")
    }

    @Test func `the contract is loaded once, and not before there is an exchange`() {
        let loads = Mutex(0)
        let judge = ContractJudge {
            loads.withLock { $0 += 1 }
            return .none
        }
        #expect(judge.line(for: Array("{}".utf8), insteadOf: nil, path: "a.json") == nil)
        #expect(loads.withLock { $0 } == 0)
        for _ in 0..<2 { #expect(judge.line(for: Array(good.utf8), insteadOf: nil, path: "a.http") == nil) }
        #expect(loads.withLock { $0 } == 1)
    }

    @Test func `a contract that cannot be loaded is said, and stops nothing`() throws {
        let judge = ContractJudge { .broken(Finding(.edited, subject: "shop.yaml")) }
        let line = try #require(judge.line(for: Array(good.utf8), insteadOf: nil, path: "a.http"))
        #expect(
            line.words.first?.hasPrefix("contract: cannot be asked: shop.yaml cannot be stored") ?? false)
        #expect(!line.isBreaking)
    }

    @Test func `what is no exchange has no line`() throws {
        let judge = try ShopContract.judge()
        #expect(judge.line(for: Array("hello\n".utf8), insteadOf: nil, path: "a.http") == nil)
        #expect(
            judge.line(for: Array(bad.utf8), insteadOf: Array("torn".utf8), path: "a.http")?.change == nil)
    }
}
