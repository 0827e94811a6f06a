import AccordSnapshots
import Testing

/// Texts that would upset a terminal that was sent them as they are.
struct HostileTextTests {
    private let package: SamplePackage

    init() throws { package = try SamplePackage() }

    private static let texts: [String: [UInt8]] = [
        "right-to-left.txt": Array("שלום \u{202E}abc\u{202C} \u{2066}عربي\u{2069}\n".utf8),
        "zero-width.txt": Array(
            "a\u{200B}b\u{200D}c\u{FEFF}\u{2060}d\u{AD}e\u{301}\u{301}\u{301}\n\u{301}x\n".utf8),
        "wide.txt": Array((String(repeating: "漢字ｱあ", count: 60) + "\n").utf8),
        "emoji.txt": Array("👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 👍🏽 ☀️ \u{E0001}\u{F8FF}\u{10FFFF}\n".utf8),
        "controls.txt": Array("\u{1B}[2J\u{1B}]0;title\u{7}\u{9B}31m\t\u{8}\u{C}\0\r\u{2028}\u{85}\n".utf8),
        "invalid.txt": [0xC3, 0x28, 0xFF, 0xFE, 0xE2, 0x82, 0x0A, 0xF0, 0x9F, 0x98, 0xED, 0xA0, 0x80],
        "hangul.txt": Array("\u{1112}\u{1161}\u{11AB} 한 \u{302E}\n".utf8),
        "שלום\u{202E}.txt": Array("\u{202E}".utf8),
    ]

    private static let size = [(80, 24), (20, 5), (120, 40)]

    @Test(arguments: size)
    func `no line of the screen is wider than the terminal, and none tells the terminal anything`(
        columns: Int, rows: Int
    ) async throws {
        for (name, bytes) in Self.texts { try package.put(name, base: Array("old\n".utf8), new: bytes) }
        let screen = try await walk(Self.texts.count, columns: columns, rows: rows)
        #expect(screen.extent.columns == columns)
        #expect(screen.extent.rows == rows)
        #expect(screen.takeovers == 1)
    }

    @Test func `a line of millions of bytes is shown around its change`() async throws {
        let count = Endurance.count(1_000_000, thorough: 10_000_000)
        let new = Array(repeating: UInt8(ascii: "x"), count: count)
        var old = new
        old[count / 2] = UInt8(ascii: "y")
        try package.put("long.txt", base: old, new: new)
        let terminal = try PseudoTerminal(["review"], in: package.root)
        #expect(await terminal.waits { $0.contains("bytes before") && $0.unwrapped.contains("xxxyxxx") })
        terminal.type(" t")
        #expect(await terminal.waits { $0.contains("stored | received") })
        terminal.type("tttthJ")
        #expect(await terminal.waits { $0.contains("-- hunks") })
        terminal.type("hq")
        #expect(await terminal.end().screen.extent == (80, 24))
    }

    /// Looks at each item in every view and by its hunks, scrolls, and leaves.
    private func walk(_ count: Int, columns: Int, rows: Int) async throws -> VirtualScreen {
        let terminal = try PseudoTerminal(["review"], in: package.root, columns: columns, rows: rows)
        #expect(await terminal.waits { $0.contains("\(count) left") })
        let views = String(repeating: " JtJ ", count: 5) + "hjkJh"
        for place in 1...count {
            terminal.type(views)
            terminal.type("j")
            #expect(await terminal.waits { $0.contains("\(min(place + 1, count))/\(count)") })
        }
        terminal.type("q")
        let screen = await terminal.end().screen
        #expect(screen.seen.filter(Self.isHarmful).isEmpty)
        return screen
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }
}

extension VirtualScreen {
    /// Without the breaks between rows: what is sought may stand in two of them.
    fileprivate var unwrapped: String { text.split(separator: "\n").joined() }
}
