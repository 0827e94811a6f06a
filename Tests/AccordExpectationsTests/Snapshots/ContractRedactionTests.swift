import AccordHTTP
import AccordJSON
import AccordReport
import Foundation
import HTTPTypes
import Testing

@testable import AccordExpectations
@testable import AccordSnapshots

@Suite struct ContractRedactionTests {
    private static let contract = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /orders:
            post:
              requestBody:
                content: {application/json: {schema: {properties: {key: {type: string, format: uuid}, ask: {format: date}}}}}
              responses:
                '201':
                  description: made
                  content:
                    application/json:
                      schema:
                        properties:
                          id: {type: string, format: uuid}
                          key: {type: string, format: uuid}
                          made: {type: string, format: date-time}
                          number: {type: integer, readOnly: true}
                          state: {type: string}
        """

    private let site = CallSite(fileID: #fileID, filePath: #filePath, line: #line, column: 1)
    private let file = Sandbox()

    /// A contract in a file of its own.
    private final class Sandbox {
        let path = NSTemporaryDirectory() + "accord-\(UUID().uuidString).yaml"

        init() { try? ContractRedactionTests.contract.write(toFile: path, atomically: true, encoding: .utf8) }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private func redaction(
        _ redaction: Redaction = .contract, of value: any Sendable, _ file: String? = nil,
        isOfCall: Bool = true
    ) async throws -> Redaction {
        try await Scope.with { bindings in
            bindings[ContractBinding.self] = ContractBinding(file ?? self.file.path, nil, nil, boundAt: site)
        } _: {
            try redaction.resolved(for: value, Scope.current, at: site, isOfCall: isOfCall)
        }
    }

    private func exchange(_ target: String = "/orders") -> Exchange {
        let (one, two) = ("0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11", "b7e1d0e2-1111-4222-8333-444455556666")
        let body = """
            {"id": "\(one)", "key": "\(two)", "made": "2026-11-21T04:06:00Z", "number": 7, "state": "new"}
            """
        return Exchange(
            request: Request(
                method: .post, target: target, headers: [.contentType: "application/json"],
                body: Body(#"{"key": "\#(two)", "ask": "2026-11-21", "state": "2026-11-21"}"#)),
            response: Response(
                status: .created, headers: [.contentType: "application/json"], body: Body(body)))
    }

    @Test func `what the contract calls volatile is replaced in both bodies`() async throws {
        let redaction = try await redaction(of: exchange())
        var content = SnapshotContent.http(HTTPRecord(exchange()))
        var placeholders = Placeholders()
        #expect(try redaction.redactor.redact(&content, &placeholders) == 6)
        guard case .http(let record) = content else { return }
        #expect(record.requestBody == .json(["key": "<uuid:1>", "ask": "<date>", "state": "2026-11-21"]))
        #expect(
            record.responseBody
                == .json([
                    "id": "<uuid:2>", "key": "<uuid:1>", "made": "<date-time>", "number": "<number>",
                    "state": "new",
                ]))
    }

    @Test func `a group asks the contract as the redaction does that stands in it`() async throws {
        let redaction = try await redaction(.group([.dates, .group([.contract])]), of: exchange())
        #expect(redaction.parts.map(\.name) == [".dates", ".contract"])
        var content = SnapshotContent.json(["id": "<uuid:1>", "number": 7])
        var placeholders = Placeholders()
        #expect(try redaction.redactor.redact(&content, &placeholders) == 2)
        guard case .json(let json) = content else { return }
        #expect(json == ["id": "<uuid:1>", "number": "<number>"])
    }

    @Test func `a snapshot of the response's body is redacted likewise`() async throws {
        let redaction = try await redaction(of: exchange())
        var content = SnapshotContent.json(["id": "<uuid:1>", "number": 7])
        var placeholders = Placeholders()
        #expect(try redaction.redactor.redact(&content, &placeholders) == 2)
        guard case .json(let json) = content else { return }
        #expect(json == ["id": "<uuid:1>", "number": "<number>"])
    }

    @Test func `of a document that a format made of the body, other values are left`() async throws {
        let redaction = try await redaction(of: exchange())
        var content = SnapshotContent.json(["id": 5, "number": 8, "made": "today"])
        var placeholders = Placeholders()
        #expect(try redaction.redactor.redact(&content, &placeholders) == 0)
        guard case .json(let json) = content else { return }
        #expect(json == ["id": 5, "number": 8, "made": "today"])
    }

    @Test func `a call without an exchange, an operation or a contract says so`() async throws {
        await expect("needs an exchange") { try await redaction(of: "text") }
        await expect("no operation for POST /other") { try await redaction(of: exchange("/other")) }
        await expect("no contract missing.yaml") { try await redaction(of: exchange(), "missing.yaml") }
    }

    @Test func `a trait's redaction is for the snapshots that it fits`() async throws {
        #expect(try await redaction(of: "text", isOfCall: false).name == ".contract")
        #expect(try await redaction(of: exchange("/other"), isOfCall: false).name == ".contract")
        await expect("no contract missing.yaml") {
            try await redaction(of: exchange(), "missing.yaml", isOfCall: false)
        }
    }

    private func expect(_ headline: String, _ body: () async throws -> Redaction) async {
        do {
            _ = try await body()
            Issue.record("nothing was thrown")
        } catch let failure as ContractRedactionFailure {
            #expect(failure.finding.headline.contains(headline))
        } catch {
            Issue.record(error)
        }
    }
}
