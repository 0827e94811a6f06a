import AccordFiles
import AccordJSON
import AccordJournal
import Testing

struct ContractTests {
    private static let contract = """
        openapi: 3.1.0
        info:
          title: Shop
          version: "1"
        servers:
          - url: https://shop.invalid
        paths:
          /books/{id}:
            get:
              operationId: showBook
              security: []
              parameters:
                - name: id
                  in: path
                  required: true
                  schema:
                    type: integer
              responses:
                "200":
                  description: a book
                  content:
                    application/json:
                      schema:
                        $ref: "#/components/schemas/Book"
                "404":
                  description: there is none
        components:
          schemas:
            Book:
              type: object
              required: [title]
              properties:
                title:
                  type: string
                stock:
                  type: integer

        """

    private static let book = """
        GET /books/1

        HTTP/1.1 200 OK
        content-type: application/json

        {
          "stock": "<integer 1..>",
          "title": "<string>"
        }

        """

    private func package() throws -> SamplePackage {
        let package = try SamplePackage()
        try package.write(Self.contract, to: "contracts/shop.yaml")
        try package.write(Self.book, to: "__snapshots__/ShopTests/a-book.http")
        return package
    }

    @Test func `a contract without fault is clean`() async throws {
        let result = try await package().accord("contract", "lint", "contracts/shop.yaml")
        #expect(result.output.hasSuffix(" in 1 document\n"))
        #expect(result.code == 0)
    }

    @Test func `what is wrong with a contract has its place`() async throws {
        let package = try package()
        try package.write(
            Self.contract.replacing("schemas/Book", with: "schemas/Bok"), to: "contracts/shop.yaml")
        let result = try await package.accord("contract", "lint", "contracts/shop.yaml", "--format", "github")
        #expect(result.code == 1)
        #expect(result.output.contains("::error file=contracts/shop.yaml,line=24,"))
    }

    @Test func `a rule can be left out`() async throws {
        let package = try package()
        try package.write(
            Self.contract.replacing("schemas/Book", with: "schemas/Bok"), to: "contracts/shop.yaml")
        let report = try JSON(
            parsing: await package.accord("contract", "lint", "contracts/shop.yaml", "--format", "json")
                .output)
        let rules = Set(report["findings"]?.elements.compactMap { $0["rule"]?.string } ?? [])
        let ignores = rules.flatMap { ["--ignore", $0] }
        let result = try await Program.run(
            ["contract", "lint", "contracts/shop.yaml"] + ignores, in: package.root)
        #expect(result.code == 0)
    }

    @Test func `a rule that does not exist cannot be left out`() async throws {
        let package = try package()
        for (id, hint) in [
            ("contract/no-succes", "did you mean `contract/no-success`?"),
            ("no-success", "did you mean `contract/no-success`?"),
            ("contract/nonsense", "the ids of what is found stand in the report of --format json"),
        ] {
            let result = try await package.accord("contract", "lint", "contracts/shop.yaml", "--ignore", id)
            #expect(result.code == 2)
            #expect(result.errors.hasPrefix("error: there is no rule `\(id)` that could be left out\n"))
            #expect(result.errors.contains(hint))
        }
    }

    @Test func `a folder is no contract`() async throws {
        let package = try package()
        let lint = try await package.accord("contract", "lint", ".", "contracts", "contracts/")
        #expect(lint.code == 2)
        #expect(lint.output.contains("error: . is a folder\n"))
        #expect(lint.output.contains("error: contracts is a folder\n"))
        #expect(lint.output.contains("error: contracts/ is a folder\n"))
        for command in [["check"], ["routes"], ["explain", "__snapshots__/ShopTests/a-book.http"]] {
            let result = try await Program.run(
                ["contract"] + command + ["--contract", "contracts"], in: package.root)
            #expect(result.code == 2)
            #expect(result.errors.hasPrefix("error: contracts is a folder\n"))
        }
    }

    @Test func `a contract is found by its path from here, from the package, and by its name`() async throws {
        let package = try package()
        for name in ["shop.yaml", "contracts/shop.yaml", "\(package.root)/contracts/shop.yaml"] {
            for folder in ["", "contracts", "__snapshots__"] {
                let result = try await package.accord("contract", "check", "--contract", name, folder: folder)
                #expect(result.code == 0, "\(name) from \(folder)")
            }
            let result = try await package.accord("contract", "check", environment: ["ACCORD_CONTRACT": name])
            #expect(result.code == 0, "\(name)")
        }
        let other = try await package.accord(
            "contract", "check", "--contract", "../contracts/shop.yaml", folder: "contracts")
        #expect(other.code == 0)
        let missing = try await package.accord("contract", "check", "--contract", "shp.yaml")
        #expect(missing.code == 2)
        #expect(missing.errors.contains("there is no contract shp.yaml"))
        #expect(missing.errors.contains("contracts/shp.yaml"))
    }

    @Test func `a contract in the working folder goes before one of the package`() async throws {
        let package = try package()
        try package.write(Self.contract.replacing("/books/", with: "/tomes/"), to: "Sources/shop.yaml")
        let exchange = "\(package.root)/__snapshots__/ShopTests/a-book.http"
        let result = try await package.accord(
            "contract", "check", exchange, "--contract", "shop.yaml", folder: "Sources")
        #expect(result.code == 1)
    }

    @Test func `outside of a package a contract is a path`() async throws {
        let package = try package()
        try Disk().remove("\(package.root)/Package.swift")
        let exchange = "__snapshots__/ShopTests/a-book.http"
        let found = try await package.accord(
            "contract", "check", exchange, "--contract", "contracts/shop.yaml")
        #expect(found.code == 0)
        let missing = try await package.accord("contract", "check", exchange, "--contract", "shop.yaml")
        #expect(missing.code == 2)
        #expect(missing.errors.contains("there is no contract shop.yaml"))
    }

    @Test func `what is no contract is a finding, what is not there ends with 2`() async throws {
        let package = try package()
        try package.write("swagger: '2.0'\n", to: "old.yaml")
        let old = try await package.accord("contract", "lint", "old.yaml")
        #expect(old.code == 1)
        #expect(old.output.contains("Swagger 2.0"))
        #expect(try await package.accord("contract", "lint", "none.yaml").code == 2)
    }

    @Test func `a broken contract is not said to be absent`() async throws {
        let package = try package()
        try package.write(Self.contract + "x: [1\n", to: "contracts/shop.yaml")
        let result = try await package.accord("contract", "check")
        #expect(result.code == 2)
        #expect((result.output + result.errors).contains("contracts/shop.yaml:"))
    }

    @Test func `stored exchanges are held against the package's contract`() async throws {
        let result = try await package().accord("contract", "check")
        #expect(result.output == "no findings in 1 exchange\n")
        #expect(result.code == 0)
    }

    @Test func `what was redacted may be of any type in a cookie, and is a text in a body`() async throws {
        let package = try package()
        try package.write(
            Self.contract.replacing(
                "        - name: id\n",
                with: """
                            - {name: visit, in: cookie, required: true, schema: {type: integer}}
                            - name: id

                    """),
            to: "contracts/shop.yaml")
        let path = "__snapshots__/ShopTests/a-book.http"
        let book = Self.book.replacing("GET /books/1\n", with: "GET /books/1\ncookie: visit=<redacted>\n")
        try package.write(book, to: path)
        #expect(try await package.accord("contract", "check").output == "no findings in 1 exchange\n")
        try package.write(book.replacing("<integer 1..>", with: "<redacted>"), to: path)
        #expect(try await package.accord("contract", "check").output.contains("at /stock: expected integer"))
    }

    @Test func `a snapshot with line ends of Windows is checked as it was stored`() async throws {
        let package = try package()
        let book = Self.book.replacing("\"<integer 1..>\"", with: "\"many\"").replacing("\n", with: "\r\n")
        try package.write(book, to: "__snapshots__/ShopTests/a-book.http")
        let result = try await package.accord("contract", "check")
        #expect(result.code == 1)
        #expect(result.output.contains("at snapshot __snapshots__/ShopTests/a-book.http:7:12"))
    }

    @Test func `a violation names the snapshot's line and the contract's`() async throws {
        let package = try package()
        try package.write(
            Self.book.replacing("\"<integer 1..>\"", with: "\"many\""),
            to: "__snapshots__/ShopTests/a-book.http")
        let result = try await package.accord("contract", "check", "--format", "json")
        #expect(result.code == 1)
        let finding = try JSON(parsing: result.output)["findings"]?[0]
        #expect(finding?["subject"] == "GET /books/1")
        #expect(finding?["facts"]?["pointer"] == "/stock")
        #expect(finding?["places"]?[0]?["file"] == "__snapshots__/ShopTests/a-book.http")
        #expect(finding?["places"]?[0]?["line"] == 7)
        #expect(finding?["places"]?[0]?["column"] == 12)
        #expect(finding?["places"]?[1]?["file"] == "contracts/shop.yaml")
        #expect(finding?["places"]?[1]?["line"] == 36)
    }

    @Test func `a property that is not allowed is named where its key stands`() async throws {
        let package = try package()
        try package.write(
            Self.contract.replacing("required: [title]", with: "additionalProperties: false"),
            to: "contracts/shop.yaml")
        try package.write(
            Self.book.replacing("\"stock\":", with: "\"extra\": null,\n  \"stock\":"),
            to: "__snapshots__/ShopTests/a-book.http")
        let json = try await package.accord("contract", "check", "--format", "json").output
        let finding = try JSON(parsing: json)["findings"]?[0]
        #expect(finding?["facts"]?["pointer"] == "/extra")
        #expect(finding?["places"]?[0]?["line"] == 7)
        #expect(finding?["places"]?[0]?["column"] == 3)
        let text = try await package.accord("contract", "check", "--format", "github").output
        #expect(text.contains("a-book.http,line=7,col=3,"))
        #expect(text.contains("`extra` is not allowed"))
    }

    @Test func `a property that became required is named in snapshot and contract`() async throws {
        let package = try package()
        try package.write(
            Self.contract.replacing("required: [title]", with: "required: [title, isbn]"),
            to: "contracts/shop.yaml")
        let result = try await package.accord("contract", "check")
        #expect(result.code == 1)
        #expect(result.output.contains("at snapshot __snapshots__/ShopTests/a-book.http:6:1"))
        #expect(result.output.contains("at contract contracts/shop.yaml:31:"))
        #expect(result.output.contains("isbn"))
    }

    @Test func `a wrong parameter stands on the request line, an undeclared status on the status line`()
        async throws
    {
        let package = try package()
        try package.write(
            "GET /books/x\n\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"title\": \"a\"}\n",
            to: "a.http")
        try package.write("GET /books/1\n\nHTTP/1.1 301 Moved\n\n", to: "b.http")
        let result = try await package.accord("contract", "check", "a.http", "b.http")
        #expect(result.code == 1)
        #expect(result.output.contains("at snapshot a.http:1:1"))
        #expect(result.output.contains("at snapshot b.http:3:1"))
    }

    private static func archive(_ entries: (status: Int, text: String)...) -> String {
        let entries = entries.map { entry in
            """
              {"request": {"method": "GET", "url": "https://shop.invalid/books/1", "headers": []},
               "response": {"status": \(entry.status), "headers": [],
                 "content": {"mimeType": "application/json", "text": \(JSON(entry.text).text(.compact))}}}
            """
        }
        return "{\"log\": {\"version\": \"1.2\", \"entries\": [\n\(entries.joined(separator: ",\n"))\n]}}\n"
    }

    @Test func `the entries of an archive are exchanges, each with its line`() async throws {
        let package = try package()
        try package.write(
            Self.archive((200, #"{"title": "Kim"}"#), (200, #"{"title": 1}"#)), to: "traffic.har")
        let result = try await package.accord("contract", "check", "traffic.har")
        #expect(result.code == 1)
        #expect(result.output.contains("at har traffic.har:5:3"))
        #expect(result.output.contains("at contract contracts/shop.yaml:34:"))
        #expect(result.output.hasSuffix("1 error in 2 exchanges\n"))
    }

    @Test func `an archive that is cut in half ends with 2 and its position`() async throws {
        let package = try package()
        let archive = Self.archive((200, "{}"))
        try package.write(String(archive.prefix(120)), to: "traffic.har")
        let result = try await package.accord("contract", "check", "traffic.har")
        #expect(result.code == 2)
        #expect(result.output.contains("at har traffic.har:"))
    }

    @Test func `an entry that cannot be read is explained, too`() async throws {
        let package = try package()
        try package.write(
            """
            {"log": {"entries": [{"request": {"method": "GET"}, "response": {"status": 200}},
              {"request": {"method": "GET", "url": "https://x.invalid/none"},
               "response": {"status": 404, "headers": [], "content": {"size": 0}}}]}}
            """, to: "traffic.har")
        let result = try await package.accord("contract", "explain", "traffic.har")
        #expect(result.code == 1)
        #expect(result.output.contains("entry 0 of traffic.har was left out: `request.url` is missing"))
        #expect(!result.output.contains("it conforms"))
    }

    @Test func `the host of an archive counts where everything must be declared`() async throws {
        let package = try package()
        try package.write(
            """
            {"log": {"entries": [{"request": {"method": "GET", "url": "https://evil.invalid/books/1"},
              "response": {"status": 404, "headers": [], "content": {"size": 0}}}]}}
            """, to: "traffic.har")
        #expect(try await package.accord("contract", "check", "traffic.har").code == 0)
        let strict = try await package.accord("contract", "check", "traffic.har", "--strictness", "strict")
        #expect(strict.code == 1)
        #expect(strict.output.contains("https://shop.invalid"))
        let based = try await package.accord(
            "contract", "check", "traffic.har", "--strictness", "strict", "--base-path", "/")
        #expect(based.code == 0)
    }

    @Test func `a file that is no exchange ends with 2`() async throws {
        let package = try package()
        try package.write("hello\n", to: "a.http")
        #expect(try await package.accord("contract", "check", "a.http").code == 2)
        try package.write("GET /books/1\n\nHTTP/1.1 20x\n\n", to: "b.http")
        let damaged = try await package.accord("contract", "check", "b.http")
        #expect(damaged.code == 2)
        #expect(damaged.output.contains("b.http is no stored exchange: a status line has"))
        #expect(damaged.output.contains("at snapshot b.http:3:1"))
        #expect(try await package.accord("contract", "check", "none.http").code == 2)
    }

    @Test func `without exactly one contract it says how to name one`() async throws {
        let package = try SamplePackage()
        let none = try await package.accord("contract", "check")
        #expect(none.code == 2)
        #expect(none.errors.contains("name it: contract.file in accord.yaml, --contract"))
        try package.write(Self.contract, to: "contracts/a.yaml")
        try package.write(Self.contract, to: "contracts/b.yaml")
        try package.write("type: object\n", to: "contracts/part.yaml")
        let two = try await package.accord("contract", "check")
        #expect(two.code == 2)
        #expect(two.errors.contains("there are several contracts: a.yaml, b.yaml"))
        let named = try await package.accord("contract", "check", "--contract", "contracts/a.yaml")
        #expect(named.code == 1)
        #expect(named.output.contains("error: there are no exchanges in __snapshots__"))
    }

    @Test func `the way of an exchange is explained`() async throws {
        let result = try await package().accord("contract", "explain", "__snapshots__/ShopTests/a-book.http")
        #expect(result.code == 0)
        for part in [
            "GET /books/1 -> 200", "/books/{id}", "showBook", "application/json", "contracts/shop.yaml:",
        ] {
            #expect(result.output.contains(part))
        }
        #expect(result.output.contains("it conforms"))
    }

    @Test func `routes are compared in both directions`() async throws {
        let package = try package()
        try package.write(
            Self.contract.replacing(
                "  /books/{id}:", with: "  /carts: {get: {responses: {}}}\n  /books/{id}:"),
            to: "contracts/shop.yaml")
        let journal = Journal(runs: Runs(folder: "\(package.root)/.build/accord/runs"), run: "1")
        for (path, route) in [
            ("/books/2", "/books/{key}"), ("/admin/7", "/admin/{id}"), ("/admin/8", "/admin/{id}"),
        ] {
            var event = ExchangeEvent(
                app: "Shop", method: "GET", path: path, status: 200, verdict: .unchecked)
            event.route = route
            journal.append(event)
        }
        let result = try await package.accord("contract", "routes", "--format", "json")
        #expect(result.code == 1)
        let findings = try JSON(parsing: result.output)["findings"]?.elements ?? []
        #expect(findings.map { $0["subject"] } == ["GET /admin/{id}", "GET /carts"])
        #expect(findings.map { $0["severity"] } == ["error", "warning"])
        #expect(findings.last?["places"]?[0]?["line"] == 8)

        let served = [("GET", "/books/{key}"), ("DELETE", "/books/{key}")].map(RoutesEvent.Route.init)
        journal.append(RoutesEvent(app: "Shop", routes: served))
        journal.append(RoutesEvent(app: "Other", routes: [.init(method: "GET", path: "/other")]))
        var bound = ExchangeEvent(app: "Shop", method: "GET", path: "/books/2", status: 200, verdict: .kept)
        bound.contract = "contracts/shop.yaml"
        journal.append(bound)
        let told = try await package.accord("contract", "routes", "--format", "json")
        let all = try JSON(parsing: told.output)["findings"]?.elements ?? []
        #expect(
            all.map { $0["rule"]?.string } == [
                "contract/undeclared-route", "contract/undeclared-route", "contract/unserved-operation",
            ])
        #expect(
            all.map { $0["subject"]?.string } == ["GET /admin/{id}", "DELETE /books/{key}", "GET /carts"])
    }
}
