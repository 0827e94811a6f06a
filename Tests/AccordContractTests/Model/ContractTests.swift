import AccordFiles
import AccordJSON
import AccordReport
import AccordSchema
import Testing

@testable import AccordContract

struct ContractTests {
    @Test(arguments: [
        ("openapi: 3.0.3", OpenAPIVersion.v30), ("openapi: 3.1", .v31), ("openapi: '3.2.0'", .v32),
        ("openapi: 3.9.0", .v32),
    ])
    func `the version follows from the field openapi`(text: String, version: OpenAPIVersion) throws {
        #expect(try Contract(text).version == version)
    }

    @Test(arguments: [
        ("swagger: '2.0'", "contract/swagger-2"), ("openapi: 4.0.0", "contract/unsupported-version"),
        ("info: {}", "contract/not-openapi"), ("- a", "contract/not-an-object"),
        ("a: [", "contract/not-yaml"), ("a: \t1\n\tb: 2", "contract/not-yaml"),
    ])
    func `what is no OpenAPI 3 is refused with a rule`(text: String, rule: String) {
        #expect {
            _ = try Contract(text)
        } throws: { error in
            (error as? ContractError)?.finding.rule.id == rule
        }
    }

    @Test func `a missing file is named`() {
        #expect {
            _ = try Contract(loading: "/nowhere.yaml", files: MemoryFiles([:]))
        } throws: { error in
            (error as? ContractError)?.finding.headline == "there is no file /nowhere.yaml"
        }
    }

    @Test func `Swagger 2 is refused with a sentence that says so`() {
        #expect {
            _ = try Contract("swagger: '2.0'\ninfo: {}")
        } throws: { error in
            (error as? ContractError)?.description == """
                error: /api/openapi.yaml is a Swagger 2.0 document, which Accord does not read
                  at contract /api/openapi.yaml:1:10
                    1 | swagger: '2.0'
                                 ^
                  convert it to OpenAPI 3: npx swagger2openapi, or the converter of editor.swagger.io

                """
        }
    }

    private static let several = """
        openapi: 3.1.0
        servers: [{url: /v1}]
        security: [{key: []}]
        paths:
          /books/{id}:
            $ref: 'paths/books.yaml#/~1books~1%7Bid%7D'
          /loop:
            $ref: '#/paths/~1loop'
          /remote:
            $ref: 'https://example.com/x.yaml'
          /out:
            $ref: '../out.yaml'
          /good:
            get:
              parameters: [{$ref: '#/components/parameters/Nowhere'}]
              responses: {'200': {description: fine}}
        """

    private static let books = """
        /books/{id}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: integer}}
            - {name: X-Trace, in: header, schema: {type: string}}
          get:
            operationId: getBook
            security: []
            servers: [{url: /v2}]
            parameters:
              - {name: x-trace, in: header, schema: {type: integer}}
            responses:
              '200': {$ref: 'common.yaml#/Found'}
        """

    private func several() throws -> Contract {
        try Contract(
            Self.several,
            files: [
                "/api/paths/books.yaml": Self.books,
                "/api/paths/common.yaml": "Found: {description: found}", "/out.yaml": "get: {}",
            ])
    }

    @Test func `operations come from other files, with what they take over`() throws {
        let operation = try #require(try several().operations.first)
        #expect(operation.method == "GET" && operation.template == "/books/{id}")
        #expect(operation.operationID == "getBook")
        #expect(operation.parameters.map(\.name) == ["x-trace", "id"])
        #expect(operation.servers.map { $0["url"]?.string } == ["/v2"])
        #expect(operation.security.isEmpty)
        #expect(operation.responses.first?.node["description"]?.string == "found")
        #expect(operation.responses.first?.node.place.description == "/api/paths/common.yaml:1:8")
    }

    @Test func `what is broken in one path does not keep the others from being used`() throws {
        let contract = try several()
        #expect(contract.operations.map(\.template) == ["/books/{id}", "/good"])
        #expect(contract.operations.last?.parameters.isEmpty == true)
        #expect(contract.operations.last?.security.count == 1)
    }

    @Test(arguments: [
        ("/loop", ReferenceError.Reason.cyclic),
        ("/remote", .document(.remote(uri: "https://example.com/x.yaml"))),
        ("/out", .document(.outside(uri: "file:///out.yaml"))),
    ])
    func `a broken reference says why`(path: String, reason: ReferenceError.Reason) throws {
        let node = try #require(try several().root["paths"]?[path])
        #expect {
            _ = try node.resolving()
        } throws: { error in
            (error as? ReferenceError)?.reason == reason
        }
    }

    @Test func `a higher root lets references leave the folder`() throws {
        let contract = try Contract(
            "openapi: 3.0.0\npaths: {/a: {$ref: ../shared/a.yaml}}",
            files: ["/shared/a.yaml": "get: {}"], root: "/")
        #expect(contract.operations.count == 1)
        #expect(contract.operations[0].node.document.path == "/api/../shared/a.yaml")
    }

    @Test func `references are relative to $self where a document has one`() throws {
        let contract = try Contract(
            """
            openapi: 3.2.0
            $self: https://example.com/v1/main.yaml
            paths:
              /a: {$ref: 'other.yaml#/a'}
              /b: {$ref: 'https://example.com/v1/main.yaml#/components/pathItems/b'}
            components: {pathItems: {b: {query: {}, additionalOperations: {LINK: {}}}}}
            """, files: ["/api/other.yaml": "a: {get: {}}"])
        #expect(contract.operations.map(\.method) == ["GET", "QUERY", "LINK"])
    }

    @Test func `schemas are compiled across files, by the dialect of the version`() throws {
        let contract = try Contract(
            """
            openapi: 3.0.3
            paths: {}
            components: {schemas: {A: {type: string, nullable: true}, B: {$ref: 'b.yaml#/B'}}}
            """, files: ["/api/b.yaml": "B: {type: integer, minimum: 3, exclusiveMinimum: true}"])
        let a = try contract.schema(at: try #require(contract.component("schemas", "A")))
        #expect(a.accepts(.null) && a.accepts("x") && !a.accepts(1))
        let b = try contract.schema(at: try #require(contract.component("schemas", "B")))
        #expect(b.accepts(4) && !b.accepts(3))
    }

    @Test func `one contract can be used by many tasks at once`() async throws {
        let contract = try several()
        let results = await withTaskGroup(of: [String].self) { group in
            for _ in 0..<16 {
                group.addTask { contract.operations.map(\.template) + contract.lint().map(\.headline) }
            }
            return await group.reduce(into: Set<[String]>()) { $0.insert($1) }
        }
        #expect(results.count == 1)
    }

    @Test func `a link that leads out of the folder is not followed`() throws {
        let folder = "/tmp/accord-contract-\(UInt64.random(in: 0 ... .max))"
        defer { try? Disk().remove(folder) }
        try Disk().write(Array("secret: 1".utf8), to: "\(folder)/secret.yaml")
        try Disk().write(
            Array("openapi: 3.0.0\npaths: {/a: {$ref: link.yaml}}".utf8), to: "\(folder)/api/openapi.yaml")
        link("\(folder)/api/link.yaml", to: "\(folder)/secret.yaml")
        let contract = try Contract(loading: "\(folder)/api/openapi.yaml")
        let node = try #require(contract.root["paths"]?["/a"])
        #expect(throws: ReferenceError.self) { try node.resolving() }
    }
}
