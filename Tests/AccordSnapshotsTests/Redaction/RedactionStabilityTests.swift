import AccordConfiguration
import AccordJSON
import TestSupport
import Testing

@testable import AccordSnapshots

/// Random documents: redacted, stored and compared, they match themselves whatever differs from run to run.
@Suite struct RedactionStabilityTests {
    private let style = DocumentStyle(keyOrder: .free)

    @Test(arguments: 0..<150)
    func `a redacted document matches what another run stored of it`(seed: UInt64) throws {
        var shape = Seeded(seed)
        let document = RandomDocument(&shape)
        let first = try redacted(document.json(run: 1))
        let stored = try Comparison(.json(first), with: nil, style: style).received
        let second = try redacted(document.json(run: 2))
        #expect(try Comparison(.json(second), with: stored, style: style).verdict == .matched)
        #expect(first == second)
    }

    @Test(arguments: 0..<50)
    func `what is no redacted value differs, and recording again changes nothing else`(seed: UInt64) throws {
        var shape = Seeded(seed)
        let document = RandomDocument(&shape)
        func pair(_ run: Int) throws -> JSON {
            try redacted(["a": document.json(run: run), "b": JSON(run)])
        }
        let first = try pair(1)
        let stored = try Comparison(.json(first), with: nil, style: style).received
        let comparison = try Comparison(.json(try pair(2)), with: stored, style: style)
        #expect(comparison.verdict == .differs)
        #expect(try JSON(parsing: comparison.received) == ["a": first["a"] ?? .null, "b": 2])
    }

    private func redacted(_ json: JSON) throws -> JSON {
        var content = SnapshotContent.json(json).escapingPlaceholders()
        var placeholders = Placeholders()
        let redactions: [Redaction] = [
            .at("$..counter", as: .numbered(.integer)), .uuids, .dateTimes, .dates,
            .matching(#"ord-(\d+)"#, as: .numbered(.string)), .at("/token"),
        ]
        for redaction in redactions { _ = try redaction.redactor.redact(&content, &placeholders) }
        guard case .json(let result) = content else { return .null }
        return result
    }
}

/// A document whose shape is drawn once, and whose volatile values differ from run to run.
private indirect enum RandomDocument {
    case literal(JSON)
    /// The same id in one run is the same value.
    case uuid(Int), order(Int), counter(Int), moment, date
    case array([RandomDocument])
    case object([(String, RandomDocument)])

    init(_ random: inout Seeded, depth: Int = 0) {
        let texts = [
            "<uuid:1>", "\\<any>", "<b>", "plain", "<number 1..>", "é", "", "<string:1>", "\\\\<null>",
            "<any",
        ]
        let ids = Int(random.next() % 4)
        self =
            switch random.next() % (depth < 4 ? 12 : 8) {
            case 0, 1: .literal(JSON(texts[Int(random.next() % UInt64(texts.count))]))
            case 2: .literal(JSON(Int(random.next() % 100)))
            case 3, 4: .uuid(ids)
            case 5: .order(ids)
            case 6: .moment
            case 7: .date
            case 8, 9: .array((0..<ids).map { _ in RandomDocument(&random, depth: depth + 1) })
            default: .object(Self.members(ids, &random, depth))
            }
    }

    private static func members(
        _ count: Int, _ random: inout Seeded, _ depth: Int
    ) -> [(String, RandomDocument)] {
        var members = (0..<count).map { ("k\($0)", RandomDocument(&random, depth: depth + 1)) }
        members.append(("counter", .counter(Int(random.next() % 3))))
        return members
    }

    func json(run: Int) -> JSON {
        switch self {
        case .literal(let json): json
        case .uuid(let id): JSON("/of/\(Self.uuid(id, run)).")
        case .order(let id): JSON("ord-\(id * 7 + run * 1_000), and ord-\(run)")
        case .counter(let id): JSON(id + run * 10)
        case .moment: JSON("2026-11-2\(run)T04:06:00Z")
        case .date: JSON("on 2026-11-2\(run)")
        case .array(let elements): JSON(elements: elements.map { $0.json(run: run) })
        case .object(let members):
            // An encoder may give the members in any order.
            JSON(
                members: (run == 1 ? members : members.reversed()).map {
                    ($0.0, $0.1.json(run: run))
                })
        }
    }

    private static func uuid(_ id: Int, _ run: Int) -> String {
        "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b\(run)c\(10 + id)"
    }
}
