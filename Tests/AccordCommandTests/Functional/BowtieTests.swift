import AccordFiles
import AccordJSON
import Testing

struct BowtieTests {
    private static let dialects = [
        "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
        "draft2019-09": "https://json-schema.org/draft/2019-09/schema",
        "draft7": "http://json-schema.org/draft-07/schema#",
        "draft6": "http://json-schema.org/draft-06/schema#",
        "draft4": "http://json-schema.org/draft-04/schema#",
    ]

    /// Feeds lines to `accord schema bowtie`; returns its answers.
    private func converse(_ lines: [JSON]) async throws -> (answers: [JSON], code: Int32) {
        let package = try SamplePackage()
        try package.write(lines.map { $0.text(.compact) + "\n" }.joined(), to: "in.jsonl")
        let process = try Program.spawn(
            ["schema", "bowtie"], in: package.root, input: "\(package.root)/in.jsonl",
            output: "\(package.root)/out.jsonl")
        let code = await Program.wait(for: process)
        let answers = try package.read("out.jsonl").split(separator: "\n").map {
            try JSON(parsing: String($0))
        }
        return (answers, code)
    }

    @Test(
        .enabled(if: BowtieSuite.folder != nil, "ACCORD_CONFORMANCE names no folder with the suites"),
        arguments: dialects.keys.sorted())
    func `a conversation over the whole suite is answered, and rightly`(_ draft: String) async throws {
        let folder = try #require(BowtieSuite.folder)
        let suite = try BowtieSuite(draft: draft, dialect: try #require(Self.dialects[draft]), in: folder)
        let (answers, code) = try await converse(suite.lines)
        #expect(code == 0)
        #expect(answers.count == suite.lines.count - 1)
        #expect(answers.dropFirst().first == ["ok": true])
        var right = 0
        var wrong: [String] = []
        for (index, answer) in answers.dropFirst(2).enumerated() {
            let verdicts = answer["results"]?.elements.map { $0["valid"]?.bool } ?? []
            let isRight = answer["seq"] == JSON(index) && verdicts == suite.expected[index]
            if !isRight { wrong.append("\(suite.names[index]): \(answer.text(.compact))") }
            right += zip(verdicts, suite.expected[index]).count { $0 == $1 }
        }
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
        print("bowtie \(draft): \(right)/\(suite.expected.joined().count)")
    }

    @Test func `the end of the input ends the conversation`() async throws {
        let (answers, code) = try await converse([["cmd": "start", "version": 1]])
        #expect(code == 0)
        #expect(answers.count == 1)
    }
}
