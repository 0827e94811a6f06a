import AccordDiff
import Testing

/// What `patch` and `git apply` make of a diff: exactly the new text.
struct PatchTests {
    enum Tool: CaseIterable {
        case patch, git

        func command(context: Int = 3) -> [String] {
            switch self {
            case .patch: ["patch", "-p1", "--fuzz=0", "--input=the.patch"]
            case .git:
                ["git", "apply", "--whitespace=nowarn"] + (context == 0 ? ["--unidiff-zero"] : []) + [
                    "the.patch"
                ]
            }
        }
    }

    static let texts: [(name: String, old: String, new: String)] = [
        ("a changed line", "a\nb\nc\n", "a\nX\nc\n"),
        (
            "two hunks", (1...30).map { "\($0)\n" }.joined(),
            "0\n" + (1...29).map { "\($0)\n" }.joined() + "x\n"
        ),
        ("the old final newline missing", "a\nb", "a\nb\n"),
        ("the new final newline missing", "a\nb\n", "a\nb"),
        ("both final newlines missing", "a\nb", "a\nc"),
        ("both missing, the last line unchanged", "a\nb", "x\nb"),
        ("a longer text, both missing", "a\nb\nc\nd\ne\nf\ng", "x\nb\nc\nd\ne\nf\ng"),
        ("CRLF lines", "a\r\nb\r\n", "a\r\nc\r\n"),
        ("CRLF to LF", "a\r\nb\r\n", "a\nb\n"),
        ("blank lines only", "\n\n\n", "\n\n\n\n"),
        (
            "lines that look like a patch", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n",
            "--- b/x\n+++ b/x\n\\ No newline\n"
        ),
        ("no ASCII", "Grüße\n日本\n", "Gruß\n日本\n"),
    ]

    @Test(arguments: texts.indices, Tool.allCases)
    func `the tool makes the new text of the old one`(index: Int, tool: Tool) throws {
        let text = Self.texts[index]
        let said = try outcome(Array(text.old.utf8), Array(text.new.utf8), tool)
        #expect(said == .init(bytes: Array(text.new.utf8)), "\(text.name)")
    }

    @Test(arguments: Tool.allCases)
    func `a text that is no UTF-8 is patched exactly`(tool: Tool) throws {
        let old: [UInt8] = [0x61, 0x0A, 0xFF, 0xFE, 0x0A, 0x62, 0x0A]
        let new: [UInt8] = [0x61, 0x0A, 0xC3, 0x28, 0x0A, 0x62, 0x0A]
        #expect(try outcome(old, new, tool) == .init(bytes: new))
    }

    @Test(arguments: Tool.allCases, ["a\nb\n", "a", "\n"])
    func `a file is created from nothing`(tool: Tool, text: String) throws {
        let folder = try Folder()
        let diff = LineDiff("", text)
        try folder.write(diff.unifiedBytes(oldName: "/dev/null", newName: "b/x"), to: "the.patch")
        #expect(try folder.run(tool.command()) == nil)
        #expect(folder.read("x") == Array(text.utf8))
    }

    @Test(arguments: Tool.allCases)
    func `an empty file is filled`(tool: Tool) throws {
        #expect(try outcome([], Array("a\nb\n".utf8), tool) == .init(bytes: Array("a\nb\n".utf8)))
    }

    @Test(arguments: Tool.allCases, ["a\nb\n", "a"])
    func `a file goes to nothing`(tool: Tool, text: String) throws {
        let folder = try Folder()
        let diff = LineDiff(text, "")
        try folder.write(Array(text.utf8), to: "x")
        try folder.write(diff.unifiedBytes(oldName: "a/x", newName: "/dev/null"), to: "the.patch")
        #expect(try folder.run(tool.command()) == nil)
        #expect(folder.read("x") == nil)
    }

    @Test(
        arguments: Tool.allCases, ["two words", "tab\there", "quote\"here", "back\\slash", "naïve", "a b\"c"])
    func `a file with an unusual name is found`(tool: Tool, name: String) throws {
        #expect(try outcome([0x61, 0x0A], [0x62, 0x0A], tool, name: name) == .init(bytes: [0x62, 0x0A]))
    }

    @Test(arguments: Tool.allCases)
    func `the text without a limit is a patch`(tool: Tool) throws {
        let folder = try Folder()
        try folder.write(Array("a\nb\n".utf8), to: "x")
        let text = LineDiff("a\nb\n", "a\nc").unified(oldName: "a/x", newName: "b/x")
        try folder.write(Array(text.utf8), to: "the.patch")
        #expect(try folder.run(tool.command()) == nil)
        #expect(folder.read("x") == Array("a\nc".utf8))
    }

    @Test(arguments: Tool.allCases, 0..<40)
    func `edited texts are patched exactly`(tool: Tool, seed: Int) throws {
        let pair = TextPair(seed: seed, length: 60, kinds: 15)
        guard pair.old != pair.new, !pair.old.isEmpty, !pair.new.isEmpty else { return }
        for context in [0, 3] {
            #expect(try outcome(pair.old, pair.new, tool, context: context) == .init(bytes: pair.new))
        }
    }

    struct Outcome: Equatable {
        var bytes: [UInt8]?
        var complaint: String?
    }

    private func outcome(
        _ old: [UInt8], _ new: [UInt8], _ tool: Tool, name: String = "x", context: Int = 3
    ) throws -> Outcome {
        let folder = try Folder()
        try folder.write(old, to: name)
        let diff = LineDiff(old: old, new: new, context: context)
        try folder.write(diff.unifiedBytes(oldName: "a/\(name)", newName: "b/\(name)"), to: "the.patch")
        let complaint = try folder.run(tool.command(context: context))
        return Outcome(bytes: folder.read(name), complaint: complaint)
    }
}
