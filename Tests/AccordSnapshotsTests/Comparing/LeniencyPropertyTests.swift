import AccordConfiguration
import AccordJSON
import TestSupport
import Testing

@testable import AccordSnapshots

/// Properties of comparisons that let something pass, over random documents.
@Suite struct LeniencyPropertyTests {
    private let style = DocumentStyle(
        keyOrder: .free,
        leniency: SnapshotFormat<JSON>.json.unordered("$", "$..list").tolerating(0.5).leniency)

    private func value(_ random: inout Seeded, depth: Int = 0) -> JSON {
        switch Int.random(in: 0..<(depth < 3 ? 8 : 4), using: &random) {
        case 0: JSON(Int.random(in: 0...3, using: &random))
        case 1: JSON(Double(Int.random(in: 0...12, using: &random)) / 4)
        case 2, 3: ["<number>", "a", "b"].randomElement(using: &random) ?? .null
        case 4, 5:
            JSON(
                elements: (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    value(&random, depth: depth + 1)
                })
        default:
            JSON(members: ["id", "list", "n"].map { ($0, value(&random, depth: depth + 1)) })
        }
    }

    /// As redactions number: each in the order of its first appearance.
    private func renumbered(_ json: JSON) -> JSON {
        var names: [Placeholder: Placeholder] = [:]
        for element in json.elements {
            for text in [element["id"], element["up"]] {
                for placeholder in NumberedPlaceholders.pieces(of: text?.string ?? "").placeholders
                where names[placeholder] == nil {
                    names[placeholder] = Placeholder(.uuid, number: names.count + 1)
                }
            }
        }
        guard case .json(let renamed) = NumberedPlaceholders.renaming(names, in: .json(json)) else {
            return json
        }
        return renamed
    }

    private func shuffled(_ json: JSON, _ random: inout Seeded) -> JSON {
        JSON(elements: json.elements.shuffled(using: &random))
    }

    /// Rows with ids that a redaction has numbered in the order in which they came, some with a link to another.
    private func list(_ random: inout Seeded) -> JSON {
        let keys = Array(1...6).shuffled(using: &random).prefix(Int.random(in: 0...5, using: &random))
        return JSON(
            elements: keys.enumerated().map { index, key in
                let other = Int.random(in: 1...keys.count, using: &random)
                return [
                    "id": "<uuid:\(index + 1)>", "key": JSON("k\(key)"), "up": "/x/<uuid:\(other)>",
                    "list": value(&random),
                ]
            })
    }

    @Test func `what is recorded matches when it is received again`() throws {
        var random = Seeded(17)
        for _ in 0..<400 {
            let (stored, received) = (list(&random), list(&random))
            let first = try Comparison(
                .json(received), with: style.bytes(of: stored, like: nil), style: style)
            let again = try Comparison(.json(received), with: first.received, style: style)
            #expect(again.verdict == .matched, "\(received) over \(stored)")
        }
    }

    @Test func `what is stored matches in any order`() throws {
        var random = Seeded(4)
        for _ in 0..<400 {
            let stored = list(&random)
            let received = renumbered(shuffled(stored, &random))
            let file = style.bytes(of: stored, like: nil)
            #expect(
                try Comparison(.json(received), with: file, style: style).verdict == .matched, "\(stored)")
        }
    }

    @Test func `an element more or less never matches`() throws {
        var random = Seeded(9)
        for _ in 0..<200 {
            let stored = list(&random)
            let more = JSON(elements: shuffled(stored, &random).elements + [value(&random)])
            let file = style.bytes(of: stored, like: nil)
            #expect(try Comparison(.json(more), with: file, style: style).verdict == .differs)
        }
    }

    @Test(arguments: [3, 60])
    func `a difference in one element leaves all others where they are stored`(count: Int) throws {
        var random = Seeded(2)
        let stored = JSON(elements: (0..<count).map { ["id": JSON($0), "p": JSON(Double($0))] })
        let received = JSON(
            elements: (0..<count).map { ["id": JSON($0), "p": JSON(Double($0) + ($0 == 1 ? 2 : 0.25))] })
        let comparison = try Comparison(
            .json(shuffled(received, &random)), with: style.bytes(of: stored, like: nil), style: style)
        var expected = stored.elements
        expected[1] = ["id": 1, "p": 3]
        #expect(comparison.verdict == .differs)
        #expect(try JSON(parsing: comparison.received) == JSON(elements: expected))
        #expect(comparison.remarks == [.selectsNothing("$..list")])
    }
}
