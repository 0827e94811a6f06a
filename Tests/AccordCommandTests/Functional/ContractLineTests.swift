import AccordJSON
import AccordSnapshots
import Testing

/// What the contract says of pending exchanges, in every command that shows or decides them.
struct ContractLineTests {
    private static let path = "BookTests/reads-a-book.http"

    private static func exchange(_ body: String) -> String {
        "GET /books/1\n\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n\(body)\n"
    }

    private static let contract = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /books/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {}}]
              responses:
                '200':
                  description: a book
                  content:
                    application/json:
                      schema: {type: object, required: [id], properties: {id: {type: integer}, title: {type: string}}}
        """

    /// A good exchange, a violating one, and a text.
    private func package(contract: String? = contract) throws -> SamplePackage {
        let package = try SamplePackage()
        if let contract { try package.write(contract, to: "contracts/shop.yaml") }
        let base = Self.exchange(#"{"id": 1}"#)
        try package.put(Self.path, base: base, new: Self.exchange(#"{"id": "1"}"#))
        try package.put(
            "BookTests/titles.http", base: base, new: Self.exchange(#"{"id": 1, "title": "Dune"}"#))
        try package.put("BookTests/words.txt", base: "a\n", new: "b\n")
        return package
    }

    @Test func `a diff has the contract line in front of each exchange, and is a patch still`() async throws {
        let package = try package()
        let result = try await package.accord("diff")
        #expect(
            result.output.contains(
                """
                contract: breaks GET /books/{id}: body of the 200 response at /id: expected integer, got "1"
                  contracts/shop.yaml:12:72
                change: breaking
                  /id: expected integer, got "1"
                """))
        #expect(
            result.output.contains("contract: keeps GET /books/{id}\nchange: additive\n  /title was added\n"))
        try package.write(result.output, to: "changes.patch")
        try await package.branch()
        try await package.git("apply", "--check", "changes.patch")
    }

    @Test(arguments: ["diff", "status"])
    func `machines get the line with each exchange`(_ command: String) async throws {
        let package = try package()
        let report = try JSON(parsing: try await package.accord(command, "--format", "json").output)
        let lines = report["pending"]?.elements.map { $0["contract"] } ?? []
        #expect(lines.map { $0?["standing"] } == ["breaks", "keeps", nil])
        #expect(lines.first??["change"]?["effect"] == "breaking")
        #expect(lines.first??["findings"]?.elements.first?["rule"] == "contract/response-body")
        #expect(
            lines.dropFirst().first??["change"] == [
                "effect": "additive", "requestChanged": false,
                "reasons": [
                    ["effect": "additive", "place": "/title", "pointer": "/title", "words": "was added"]
                ],
            ])
    }

    @Test func `an accept of what breaks the contract is refused, and the rest is done`() async throws {
        let package = try package()
        let result = try await package.accord("accept", "BookTests")
        #expect(result.code == 1)
        #expect(result.output == "accepted BookTests/titles.http\naccepted BookTests/words.txt\n")
        #expect(
            result.errors.hasPrefix(
                """
                error: \(Self.path) breaks the contract: body of the 200 response at /id: expected integer, got "1"
                """))
        #expect(result.errors.contains("contracts/shop.yaml:12:72"))
        let id = PendingMeta.id(of: Self.path)
        #expect(result.errors.contains("swift run accord accept --violating --id \(id)\n"))
        #expect(try package.pending.list().map(\.path) == [Self.path])
    }

    @Test func `a conflict stays one, whatever the contract says`() async throws {
        let package = try SamplePackage()
        try package.write(Self.contract, to: "contracts/shop.yaml")
        let (base, stored) = (Self.exchange(#"{"id": 1}"#), Self.exchange(#"{"id": 2}"#))
        try package.put(Self.path, base: base, new: Self.exchange(#"{"id": "1"}"#), stored: stored)
        let result = try await package.accord("accept", Self.path)
        #expect(result.code == 3)
        #expect(try package.stored(Self.path) == stored)
    }

    @Test func `a body alone is held against the contract, too`() async throws {
        let package = try SamplePackage()
        try package.write(Self.contract, to: "contracts/shop.yaml")
        let path = "BookTests/reads-a-book.json"
        try package.put(
            path, base: Array("{\n  \"id\": 1\n}\n".utf8), new: Array("{\n  \"id\": \"1\"\n}\n".utf8),
            origin: ["method": "GET", "path": "/books/1", "status": 200, "type": "application/json"])
        let shown = try await package.accord("diff")
        #expect(shown.output.contains("contract: breaks GET /books/{id}: body of the 200 response at /id"))
        #expect(try await package.accord("accept", path).code == 1)
        #expect(try package.stored(path) == "{\n  \"id\": 1\n}\n")
        #expect(try await package.accord("accept", path, "--violating").code == 0)
        #expect(try package.stored(path) == "{\n  \"id\": \"1\"\n}\n")
    }

    @Test func `the usage of accept names what the refusal asks for`() async throws {
        let help = try await package().accord("accept", "--help").output
        #expect(help.contains("accord accept --all [--unseen] [--violating] [options]"))
        #expect(help.contains("[--id <id> ...] [--violating] [options]"))
    }

    @Test func `the refusal has its rule in a report`() async throws {
        let package = try package()
        let report = try JSON(
            parsing: try await package.accord("accept", Self.path, "--format", "json").output)
        #expect(report["findings"]?.elements.compactMap { $0["rule"] } == ["review/breaks-contract"])
        #expect(report["decided"]?.count == 0)
    }

    @Test func `it is accepted where that is asked for`() async throws {
        let package = try package()
        #expect(try await package.accord("accept", Self.path, "--violating").code == 0)
        #expect(try package.stored(Self.path) == Self.exchange(#"{"id": "1"}"#))
    }

    @Test func `the review shows the line, and asks a second time`() async throws {
        let package = try package()
        let terminal = try PseudoTerminal(
            ["review"], in: package.root, columns: 120, rows: 30, environment: [:])
        #expect(await terminal.waits { $0.contains("contract breaks GET /books/{id}: body") })
        terminal.type("a")
        #expect(await terminal.waits { $0.contains("it breaks the contract: accept it all the same?") })
        terminal.type("n")
        #expect(await terminal.waits { $0.contains("nothing was decided") })
        terminal.type("A")
        #expect(await terminal.waits { $0.contains("accept all 3 undecided? y yes, n no") })
        terminal.type("y")
        #expect(await terminal.waits { $0.contains("1 of 2 exchanges breaks the contract") })
        terminal.type("y")
        #expect(await terminal.waits { $0.contains("accepted 3 snapshots") })
        terminal.type("q")
        #expect(await terminal.end().code == 0)
        #expect(try package.stored(Self.path) == Self.exchange(#"{"id": "1"}"#))
    }

    @Test func `a reject asks no contract`() async throws {
        let package = try package()
        #expect(try await package.accord("reject", "BookTests").code == 0)
    }

    @Test func `without a contract nothing is said of one`() async throws {
        let package = try package(contract: nil)
        #expect(try await !package.accord("diff").output.contains("contract"))
        let report = try JSON(parsing: try await package.accord("status", "--format", "json").output)
        #expect(report["pending"]?.elements.allSatisfy { $0["contract"] == nil } ?? false)
        #expect(try await package.accord("accept", "BookTests").code == 0)
    }

    @Test func `a contract that cannot be loaded is said, and stops nothing`() async throws {
        let package = try package(contract: "openapi: 2.0.0\n")
        #expect(try await package.accord("diff").output.contains("contract: cannot be asked: "))
        let result = try await package.accord("accept", "BookTests")
        #expect(result.code == 0)
        #expect(result.errors.hasPrefix("warning: "))
        #expect(try package.pending.list().isEmpty)
    }
}
