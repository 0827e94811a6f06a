import AccordJSON
import AccordReport
import Testing

@testable import AccordReview
@testable import AccordSnapshots

/// The contract line of a snapshot that is the body of a response alone.
struct BodyLineTests {
    private func line(
        _ new: String, insteadOf old: String? = nil, status: Int = 200, of path: String = "/books/1"
    ) throws -> ContractLine {
        let origin: JSON = [
            "method": "GET", "path": JSON(path), "status": JSON(status), "type": "application/json",
        ]
        return try #require(
            try ShopContract.check().line(
                for: Array(new.utf8), insteadOf: old.map { Array($0.utf8) }, path: "Shop/book.json",
                origin: BodyOrigin(json: origin)))
    }

    @Test func `what was not stored is not missed`() throws {
        // The contract demands an `etag`, which no body has.
        #expect(try line("{\n  \"id\": \"<uuid:1>\"\n}\n").words == ["contract: keeps GET /books/{id}"])
    }

    @Test func `a violation has its line in the snapshot`() throws {
        let line = try line("{\n  \"id\": \"<uuid:1>\",\n  \"title\": 1\n}\n")
        #expect(line.violates)
        #expect(
            line.findings.first?.places.map(\.description) == [
                "__snapshots__/Shop/book.json:3:12", "shop.yaml:45:17",
            ])
    }

    @Test func `a status that is not declared is told at the beginning`() throws {
        let line = try line("{}", status: 418)
        #expect(line.violates)
        #expect(line.findings.first?.places.first?.description == "__snapshots__/Shop/book.json:1:1")
    }

    @Test func `what has changed is held against what is promised`() throws {
        let line = try line(
            #"{"id": "<uuid:1>", "writer": "B"}"#, insteadOf: #"{"id": "<uuid:1>", "more": 1}"#)
        #expect(
            line.words == [
                "contract: keeps GET /books/{id}", "change: breaking",
                "  /more is gone, and is not declared optional", "  /writer was added (additive)",
            ])
    }

    @Test func `a stored body that does not fit the new answer is not compared with it`() throws {
        // It may have answered with another status: nobody knows.
        let line = try line(#"{"id": "<uuid:1>"}"#, insteadOf: #"{"error": "gone"}"#)
        #expect(line.words == ["contract: keeps GET /books/{id}"])
        #expect(line.change == nil)
    }

    @Test func `a body of what no operation describes says so`() throws {
        #expect(try line("{}", of: "/films").words == ["contract: does not describe GET /films"])
    }
}
