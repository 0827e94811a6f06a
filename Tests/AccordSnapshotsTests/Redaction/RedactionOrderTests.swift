import AccordConfiguration
import AccordHTTP
import AccordJSON
import Testing

@testable import AccordSnapshots

/// What several redactions make of one value.
@Suite struct RedactionOrderTests {
    private static let one = "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"
    private static let two = "b7e1d0e2-1111-4222-8333-444455556666"
    private static let redacted = Placeholder(.redacted)

    private func request(_ redactions: [Redaction], scope: [Redaction] = []) -> SnapshotRequest {
        let test = SnapshotRequest.Test(
            owner: SnapshotOwner(target: "T", components: ["t()"]), isParameterized: false,
            session: SnapshotSession())
        var request = SnapshotRequest(
            "", as: .lines, named: nil, redacting: redactions, by: test, mode: .pending, keyOrder: .free,
            at: CallSite(fileID: "T/T.swift", filePath: "/t/T.swift", line: 1, column: 1))
        request.scopeRedactions = scope
        return request
    }

    private func json(_ json: JSON, _ redactions: Redaction...) throws -> JSON {
        let (content, _) = try request(redactions).redacted(.json(json))
        return if case .json(let redacted) = content { redacted } else { .null }
    }

    private func text(_ text: String, _ redactions: Redaction...) throws -> String {
        let (content, _) = try request(redactions).redacted(.text(Array(text.utf8)))
        return if case .text(let redacted) = content { String(decoding: redacted, as: UTF8.self) } else { "" }
    }

    @Test func `a group redacts as its redactions do one by one, and so do groups of groups`() throws {
        let group = Redaction.group([.uuids, .group([.at("/at"), .at("/none")])])
        let value: JSON = ["id": JSON(Self.one), "at": 5]
        for (call, scope) in [([group], []), ([], [group])] as [([Redaction], [Redaction])] {
            let (content, tally) = try request(call, scope: scope).redacted(.json(value))
            guard case .json(let redacted) = content else { return }
            #expect(redacted == ["id": "<uuid:1>", "at": "<number>"])
            #expect(tally.unused == (call.isEmpty ? [] : [#".at("/none")"#]))
            #expect(
                tally.scope == (scope.isEmpty ? [:] : [".uuids": 1, #".at("/at")"#: 1, #".at("/none")"#: 0]))
        }
        #expect(group.name == #".group([.uuids, .group([.at("/at"), .at("/none")])])"#)
    }

    @Test func `a group without a redaction leaves all as it is`() throws {
        #expect(try json([5], .group([])) == [5])
    }

    @Test(arguments: [#"\d+"#, "[a-z]+", "<.*>", ":."])
    func `a pattern does not cut what an earlier redaction has put there`(pattern: String) throws {
        let redacted = try json([JSON(Self.one), JSON(Self.two)], .uuids, .matching(pattern))
        #expect(redacted == ["<uuid:1>", "<uuid:2>"])
    }

    @Test func `what a pattern finds beside a placeholder is replaced`() throws {
        #expect(
            try text("at 2026-11-21T04:06:00Z: 42", .dateTimes, .matching(#"\d+"#, as: .numbered(.integer)))
                == "at <date-time>: <integer:1>")
        #expect(try text("id=\(Self.one)", .uuids, .matching(#"id=\S+"#)) == "<string>")
    }

    @Test func `a pattern that hides all replaces placeholders, but cuts none`() throws {
        #expect(try text("a \(Self.one)", .uuids, .matching("<.*>", as: Self.redacted)) == "a <redacted>")
        #expect(try text("a \(Self.one)", .uuids, .matching("uuid", as: Self.redacted)) == "a <uuid:1>")
    }

    @Test(arguments: [
        ("key [^>]+", "<redacted>!"), ("[^<]+<u", "<redacted>!"), ("key [^>]+|>!", "<redacted>"),
    ])
    func `what is found beside a placeholder goes, though the match ends within it`(
        pattern: String, expected: String
    ) throws {
        let found = try text("key abc \(Self.one)!", .uuids, .matching(pattern, as: Self.redacted))
        #expect(found == expected)
    }

    @Test func `a literal text that reads like a placeholder is no placeholder`() throws {
        #expect(try text("<date-time>", .matching("date-(time)")) == "<date-<string>>")
    }

    @Test func `a redaction of a trait and of the call is not dead in the call`() throws {
        let both = request([.uuids, .dates], scope: [.uuids, .dates])
        #expect(try both.redacted(.json([JSON(Self.one)])).tally.unused == [".dates"])
    }

    @Test func `a placeholder with a pattern of its own is not cut`() throws {
        let known = Placeholder(.regex, argument: "^<[a-z]+>$")
        let redacted = try json(["a <b> c"], .matching("<b>", as: known), .matching("[a-z]"))
        #expect(redacted == ["<string> <regex ^<[a-z]+>$> <string>"])
    }

    @Test func `what is found only in placeholders is no dead redaction`() throws {
        let (_, tally) = try request([.uuids, .matching("uuid")]).redacted(.json([JSON(Self.one)]))
        #expect(tally.unused.isEmpty)
    }

    @Test(arguments: [
        ("x(?=(.*))", "xaxb", "x<string>"), (#"(?<=(\w+))x"#, "abxx", "<string>x"),
        ("(?=(ab))a|b", "ab", "<string>"),
    ])
    func `groups that overlap are replaced as one`(pattern: String, source: String, expected: String) throws {
        #expect(try text(source, .matching(pattern)) == expected)
    }

    // MARK: - Documents

    /// Reads a body of `[…]`, and fails on any other.
    private struct Brackets: DocumentRedactor {
        func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int {
            guard case .http(let record) = content, case .text(let bytes) = record.responseBody else {
                return 0
            }
            return bytes.contains(UInt8(ascii: "<")) ? 0 : 1
        }
    }

    @Test func `who reads a body as a document comes before who puts placeholders into its text`() throws {
        let record = HTTPRecord(
            requestLine: "GET /", statusLine: "HTTP/1.1 200 OK",
            responseBody: .text(Array("[\(Self.one)]".utf8)))
        let (_, tally) = try request([.custom(Brackets())], scope: [.uuids]).redacted(.http(record))
        #expect(tally.unused.isEmpty)
        #expect(tally.scope == [".uuids": 1])
    }

    // MARK: - Types

    @Test(arguments: [
        (#"{"id": 5}"#, "/id", ["<uuid>"]), (#"{"id": null}"#, "/id", []),
        (#"[{"id": 5}, {"id": "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"}]"#, "$..id", []),
        (#"{"id": "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"}"#, "/id", []),
    ])
    func `a placeholder that fits nothing is told, but not where it fits something`(
        document: String, place: String, misfits: [String]
    ) throws {
        let redaction = Redaction.at(place, as: Placeholder(.uuid))
        let (_, tally) = try request([redaction]).redacted(.json(JSON(parsing: document)))
        #expect(tally.misfits.map(\.placeholder.description) == misfits)
        #expect(tally.unused.isEmpty)
    }

    @Test(arguments: [(#"{"id": 5, "at": "never"}"#, []), (#"{"at": "never"}"#, ["<date-time>"])])
    func `what a contract knows by its kind is told where nothing at all was replaced`(
        document: String, misfits: [String]
    ) throws {
        let places: [BodyRedactor.Place] = [
            .init(JSONPointer(tokens: ["id"]), of: 5, as: nil),
            .init(JSONPointer(tokens: ["at"]), of: "never", as: Placeholder(.dateTime)),
        ]
        let redaction = Redaction.custom(BodyRedactor(".contract", request: [], response: places))
        let (_, tally) = try request([redaction]).redacted(.json(JSON(parsing: document)))
        #expect(tally.misfits.map(\.placeholder.description) == misfits)
    }

    @Test func `what an earlier redaction has replaced is no misfit`() throws {
        let redactions = [
            Redaction.at("$..id", as: Placeholder(.integer)), .at("/id", as: Placeholder(.uuid)),
        ]
        #expect(try request(redactions).redacted(.json(["id": 5])).tally.misfits.isEmpty)
    }
}
