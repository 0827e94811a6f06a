import AccordJSON
import AccordSnapshots
import TestSupport
import Testing

@testable import AccordReview

/// Any pair of texts, any subset of the units between them.
struct HunkPropertyTests {
    private static let seeds = Array(0..<300)

    private static func check(_ choice: HunkChoice, _ random: inout Seeded, _ isSound: ([UInt8]) -> Bool) {
        let all = Set(choice.units.indices)
        #expect(choice.text(accepting: all) == choice.new)
        #expect(choice.text(accepting: []) == choice.old)
        let taken = random.subset(of: choice.units.count)
        guard let text = choice.text(accepting: taken) else { return }
        #expect(isSound(text))
        // Taking the others afterwards gives the whole: a part that was taken is not offered again.
        let rest = HunkChoice(old: text, new: choice.new, path: "x.txt")
        #expect(rest.text(accepting: Set(rest.units.indices)) == choice.new)
    }

    @Test(arguments: seeds)
    func `any lines taken from a text give the text in which exactly they are new`(_ seed: Int) {
        var random = Seeded(seed)
        let lines = (0..<random.below(30)).map { _ in "\(random.below(6))" }
        var edited = lines
        for _ in 0..<random.below(8) {
            let at = random.below(edited.count + 1)
            let cut = min(random.below(3), edited.count - at)
            edited.replaceSubrange(
                at..<at + cut, with: (0..<random.below(3)).map { _ in "\(random.below(9))" })
        }
        let ends = ["", "\n"]
        let (old, new) = (
            lines.joined(separator: "\n") + ends[random.below(2)],
            edited.joined(separator: "\n") + ends[random.below(2)]
        )
        let choice = HunkChoice(old: Array(old.utf8), new: Array(new.utf8), path: "x.txt")
        Self.check(choice, &random) { _ in true }
        let taken = random.subset(of: choice.units.count)
        #expect(choice.text(accepting: taken) == Self.patched(choice, taken))
    }

    /// The same by another way: the taken units are put into the old text from its end to its start.
    private static func patched(_ choice: HunkChoice, _ taken: Set<Int>) -> [UInt8] {
        var lines = (choice.old ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { Array($0) + [0x0A] }
        lines[lines.count - 1].removeLast()
        for index in taken.sorted(by: >) {
            guard case .lines(let old, let new) = choice.units[index].change else { continue }
            let newlines = old.bytes.count { $0 == 0x0A }
            let count = newlines + (old.bytes.last == 0x0A || old.bytes.isEmpty ? 0 : 1)
            lines.replaceSubrange(old.line - 1..<old.line - 1 + count, with: [new.bytes])
        }
        return Array(lines.joined())
    }

    @Test(arguments: seeds)
    func `any values taken from a document give a document in which exactly they are new`(_ seed: Int) throws
    {
        var documents = RandomDocument(seed: seed)
        let old = documents.value(depth: 4)
        let new = documents.edited(old, depth: 4)
        let choice = HunkChoice(
            old: old.serialized() + [0x0A], new: new.serialized() + [0x0A], path: "x.json")
        var random = documents.random
        Self.check(choice, &random) { (try? JSON(parsing: $0)) != nil }
        let taken = random.subset(of: choice.units.count)
        let text = try #require(choice.text(accepting: taken))
        // What is left between the text and the new document are the units that were not taken.
        let rest = HunkChoice(old: text, new: choice.new, path: "x.json")
        #expect(rest.text(accepting: Set(rest.units.indices)) == choice.new)
        if taken.count == choice.units.count { #expect(rest.units.isEmpty) }
    }

    @Test(arguments: seeds)
    func `each member that changes can be taken alone and is all that changes`(_ seed: Int) throws {
        var documents = RandomDocument(seed: seed)
        let old = documents.value(depth: 3)
        let new = documents.edited(old, depth: 3)
        let choice = HunkChoice(
            old: old.serialized() + [0x0A], new: new.serialized() + [0x0A], path: "x.json")
        for (index, unit) in choice.units.enumerated() {
            guard case .value(let difference) = unit.change else { continue }
            let text = try #require(choice.text(accepting: [index]))
            let differences = old.differences(to: try JSON(parsing: text))
            #expect(differences.map(\.kind) == [difference.kind])
            #expect(differences.map(\.new) == [difference.new])
        }
    }

    @Test(arguments: seeds)
    func `any part taken from an exchange leaves an exchange with JSON bodies`(_ seed: Int) throws {
        var documents = RandomDocument(seed: seed)
        let old = documents.value(depth: 3)
        let new = documents.edited(old, depth: 3)
        func exchange(_ json: JSON, _ random: inout Seeded) -> [UInt8] {
            let body = json.text()
            return Array(
                """
                POST /\(random.below(3))
                content-type: application/json

                \(body)

                HTTP/1.1 20\(random.below(3)) OK
                content-type: application/json
                x: \(random.below(3))

                \(body)

                """.utf8)
        }
        var random = documents.random
        let choice = HunkChoice(old: exchange(old, &random), new: exchange(new, &random), path: "x.http")
        Self.check(choice, &random) { text in
            guard let parts = ExchangeParts(text) else { return false }
            return [HunkUnit.Part.requestBody, .responseBody].allSatisfy { part in
                parts[part].flatMap { try? JSON(parsing: Array($0.text)) } != nil
            }
        }
    }

    @Test(arguments: seeds)
    func `any part taken from an exchange of texts is an exchange that can be read`(_ seed: Int) throws {
        var random = Seeded(seed)
        let texts = [(), ()].map { _ in Self.exchange(&random) }
        let choice = HunkChoice(old: Array(texts[0].utf8), new: Array(texts[1].utf8), path: "x.http")
        Self.check(choice, &random) { (try? StoredExchange($0)) != nil }
    }

    private static func exchange(_ random: inout Seeded) -> String {
        func lines(_ random: inout Seeded) -> [String] {
            let kinds = ["a", "b", "", "\\HTTP/1.1 200 OK", "\\\\ x", "{", "c"]
            return (0..<random.below(6)).map { _ in kinds[random.below(kinds.count)] }
        }
        let marker = ["", "\\ no newline at the end of the body\n"]
        func body(_ random: inout Seeded) -> String {
            let lines = lines(&random)
            return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" + marker[random.below(2)]
        }
        let request = body(&random)
        let fields = ["x: 1\n", "y: 2\n", "z: 3\n"].filter { _ in random.below(2) == 0 }.joined()
        return "POST /\(random.below(3))\n\(fields)\n" + (request.isEmpty ? "" : request + "\n")
            + "HTTP/1.1 20\(random.below(3)) OK\n\(fields)\n" + body(&random)
    }
}
