import AccordJSON
import Testing

struct JSONSyntaxErrorTests {
    typealias Reason = JSONSyntaxError.Reason

    private func error(reading bytes: [UInt8], limits: JSONLimits = .standard) throws -> JSONSyntaxError {
        try #require(throws: JSONSyntaxError.self) { try JSON(parsing: bytes, limits: limits) }
    }

    @Test(arguments: [
        ("", Reason.empty, 0), (" \n", .empty, 2), ("\u{FEFF}1", .byteOrderMark, 0),
        ("NaN", .notAValue("NaN"), 0),
        ("[nul]", .notAValue("nul"), 1), ("True", .notAValue("True"), 0), ("truey", .notAValue("truey"), 0),
        ("'a'", .singleQuotes, 0), ("{'a':1}", .singleQuotes, 1), ("// c\n1", .comment, 0),
        ("[1 /**/]", .comment, 3),
        ("1 // c", .comment, 2), ("[1,]", .trailingComma(in: .array), 2),
        ("[1 , \n]", .trailingComma(in: .array), 3),
        (#"{"a":1,}"#, .trailingComma(in: .object), 6),
        ("1 2", .trailingContent, 2), ("[]]", .trailingContent, 2), ("{a:1}", .expectedKey, 1),
        (#"{"a" 1}"#, .expectedColon, 5), ("[1 2]", .expectedCommaOrEnd(of: .array), 3),
        (#"{"a":1]"#, .expectedCommaOrEnd(of: .object), 6), ("[}", .expectedValue, 1),
        ("[1,,2]", .expectedValue, 3),
        ("[", .unterminated(.array), 1), (#"{"a":"#, .unterminated(.object), 5),
        ("[\"ab", .unterminatedString, 1),
        ("[\"ab\n\"]", .unterminatedString, 4), ("\"a\tb\"", .controlCharacter(9), 2),
        (#""\x""#, .invalidEscape, 1),
        (#""\u12G4""#, .invalidEscape, 1),
    ])
    func `what is no JSON is refused with its own reason and place`(text: String, reason: Reason, offset: Int)
        throws
    {
        let error = try error(reading: Array(text.utf8))
        #expect(error.reason == reason)
        #expect(error.offset == offset)
    }

    @Test(arguments: ["-", "+1", ".5", "1.", "1.e5", "1e", "1e+", "0x10", "1_000", "1.2.3", "1a", "--1"])
    func `what only looks like a number is refused`(text: String) throws {
        #expect(try error(reading: Array(text.utf8)).reason == .invalidNumber)
    }

    @Test(arguments: ["01", "-01", "00", "007.5"])
    func `a leading zero is refused`(text: String) throws {
        #expect(try error(reading: Array(text.utf8)).reason == .leadingZero)
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0x80], [0xC3], [0xE2, 0x82],
            [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused in keys and values`(bytes: [UInt8]) throws {
        let error = try error(reading: Array("[\"abcdefgh".utf8) + bytes + Array("\"]".utf8))
        #expect(error.reason == .invalidUTF8)
        #expect(error.offset == 10)
        #expect(
            try self.error(reading: Array("{\"".utf8) + bytes + Array("\":1}".utf8)).reason == .invalidUTF8)
        #expect(try self.error(reading: Array("\"".utf8) + bytes).reason == .invalidUTF8)
    }

    @Test func `nesting beyond the limit is refused without running out of stack`() throws {
        let error = try error(reading: Array(repeating: UInt8(ascii: "["), count: 1_000_000))
        #expect(error.reason == .tooDeep(limit: 512))
        #expect(error.offset == 512)
    }

    @Test func `a text beyond the limit is refused`() throws {
        let error = try error(reading: Array("[1,2,3]".utf8), limits: JSONLimits(bytes: 6))
        #expect(error.reason == .tooLarge(limit: 6))
    }

    @Test func `the place is given by line and column, with the line itself`() throws {
        let error = try error(reading: Array("{\n  \"a\": 1,\r\n  \"b\": flase\r\n}".utf8))
        #expect((error.line, error.column) == (3, 8))
        #expect(error.lineText == "  \"b\": flase")
        #expect(error.lineTextColumn == 1)
    }

    @Test func `a long line is cut around the column, between scalars`() throws {
        let text = "[\"" + String(repeating: "é", count: 200) + "\" x" + String(repeating: "é", count: 200)
        let error = try error(reading: Array(text.utf8))
        #expect(error.column == 405)
        #expect(error.lineText.utf8.count <= 120)
        #expect(!error.lineText.contains("\u{FFFD}"))
        #expect(error.lineText.utf8.dropFirst(error.column - error.lineTextColumn).first == UInt8(ascii: "x"))
    }

    @Test func `the description shows the line and a caret under the place`() throws {
        let error = try error(reading: Array("[\"é\", 01]".utf8))
        #expect(
            error.description == """
                line 1, column 8: a number of several digits must not start with 0
                ["é", 01]
                      ^
                """)
    }

    @Test func `every reason says what to do in plain words`() {
        let reasons: [Reason] = [
            .empty, .byteOrderMark, .expectedValue, .expectedKey, .expectedColon,
            .expectedCommaOrEnd(of: .array),
            .trailingComma(in: .object), .trailingContent, .unterminatedString, .unterminated(.array),
            .controlCharacter(0x1F), .invalidEscape, .invalidNumber, .leadingZero, .invalidUTF8,
            .singleQuotes,
            .comment, .notAValue("NaN"), .tooDeep(limit: 512), .tooLarge(limit: 9),
        ]
        #expect(Set(reasons.map(\.description)).count == reasons.count)
        #expect(Reason.controlCharacter(0x1F).description.contains("U+001F"))
    }
}
