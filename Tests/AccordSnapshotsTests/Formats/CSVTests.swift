import AccordConfiguration
import AccordJSON
import TestSupport
import Testing

@testable import AccordSnapshots

@Suite struct CSVTests {
    private struct Book: Encodable {
        var title: String
        var id: Int
        var note: String?
        var year: Int?
        var tags: [String] = []
    }

    private func text<Value>(_ value: Value, _ format: SnapshotFormat<Value>) throws -> String {
        let style = DocumentStyle(keyOrder: .free, layout: format.layout)
        return String(
            decoding: try Comparison(format.content(value), with: nil, style: style).received, as: UTF8.self)
    }

    @Test func `rows stand below the keys of the first one in its order, missing values included`() throws {
        let books = [
            Book(title: "Walden", id: 2),
            Book(title: "A, \"B\"", id: 1, note: "", year: 1854, tags: ["x", "y"]),
        ]
        #expect(
            try text(books, .csv) == #"""
                title,id,note,year,tags
                Walden,2,,,[]
                "A, ""B""",1,"",1854,"[""x"",""y""]"

                """#)
    }

    @Test func `lists of texts stand as they are`() throws {
        #expect(
            try text([["id", "t"], ["1", "a b"], ["2", "line\nbreak"]], .csv)
                == "id,t\n1,a b\n2,\"line\nbreak\"\n")
        #expect(try text([1, 2], .csv) == "1\n2\n")
        #expect(try text([Book](), .csv) == "")
    }

    @Test(arguments: [
        ("a,b\r\n1,2\r\n", "a,b\n1,2\n"), ("\"a\",\"b,c\"", "a,\"b,c\"\n"), ("\"x\r\ny\"\n", "\"x\r\ny\"\n"),
        ("\"\",\n", "\"\",\n"), ("a\rb\n", "\"a\rb\"\n"), ("a\n\nb", "a\n\nb\n"),
        ("\"q\"\"q\"", "\"q\"\"q\"\n"), ("", ""),
        ("\u{FEFF}a,\"b\"\n", "\u{FEFF}a,b\n"), ("a,", "a,\n"), ("1,2,3\n4\n", "1,2,3\n4\n"),
    ])
    func `a text is read by RFC 4180 and written in one way`(text: String, canonical: String) throws {
        #expect(try Array(self.text(text, .csv).utf8) == Array(canonical.utf8))
        #expect(try Array(self.text(canonical, .csv).utf8) == Array(canonical.utf8))
    }

    @Test(arguments: [
        ("a,\"b\n\nc", CSVError.Reason.openQuote, 1, 3), ("a\nb\"c", .strayQuote, 2, 2),
        ("\"a\nb\"c,d", .textBehindQuote, 2, 3),
    ])
    func `a text that is no CSV says where`(
        text: String, reason: CSVError.Reason, line: Int, column: Int
    ) throws {
        let error = #expect(throws: CSVError.self) { try CSVReader.csv(in: Array(text.utf8)) }
        #expect(error == CSVError(reason: reason, line: line, column: column))
    }

    @Test func `bytes that are no UTF-8 are refused with their place`() throws {
        let error = #expect(throws: CSVError.self) { try CSVReader.csv(in: Array("a,b\nc,".utf8) + [0xFF]) }
        #expect(error == CSVError(reason: .notUTF8, line: 2, column: 3))
    }

    @Test func `what a redaction puts into a field is quoted as it needs`() throws {
        let csv = try CSVReader.csv(in: Array("id,n\nx,1\n".utf8)).editingTexts {
            $0 == "x" ? "<regex a,b>" : nil
        }
        #expect(String(decoding: csv.snapshotBytes(), as: UTF8.self) == "id,n\n\"<regex a,b>\",1\n")
    }

    @Test func `any records survive writing and reading`() throws {
        var random = Seeded(5)
        let alphabet: [Character] = ["a", "é", ",", "\"", "\n", "\r", " ", "\u{FEFF}"]
        for _ in 0..<500 {
            let records = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                (0..<Int.random(in: 1...4, using: &random)).map { _ -> String? in
                    guard Int.random(in: 0...5, using: &random) > 0 else { return nil }
                    return String(
                        (0..<Int.random(in: 0...5, using: &random)).map { _ in
                            alphabet.randomElement(using: &random)!
                        })
                }
            }
            let csv = CSV(records: records, hasByteOrderMark: true)
            let read = try CSVReader.csv(in: csv.snapshotBytes())
            #expect(read.snapshotBytes() == csv.snapshotBytes())
            #expect(read == csv)
        }
    }

    // MARK: - Tables

    @Test func `a table stands with a row a line, its columns in their order`() throws {
        let table = Table(columns: ["id", "a"], rows: [[1, "x"], [2, .null]])
        #expect(try text(table, .rows) == "[\n  {\"id\":1,\"a\":\"x\"},\n  {\"id\":2,\"a\":null}\n]\n")
        #expect(try text(table, .csv) == "id,a\n1,x\n2,\n")
        #expect(try text(Table(columns: ["id"], rows: []), .rows) == "[]\n")
    }

    @Test func `rows compare as documents and keep their lines when one changes`() throws {
        let format = SnapshotFormat<Table>.rows.unordered("$").tolerating(0.01)
        let style = DocumentStyle(keyOrder: .free, layout: format.layout, leniency: format.leniency)
        let stored = Array("[\n  {\"id\":1,\"p\":2.50},\n  {\"id\":2,\"p\":3}\n]\n".utf8)
        let same = Table(columns: ["id", "p"], rows: [[2, 3], [1, 2.501]])
        #expect(try Comparison(format.content(same), with: stored, style: style).verdict == .matched)
        let changed = Table(columns: ["id", "p"], rows: [[2, 4], [1, 2.501]])
        #expect(
            try String(
                decoding: Comparison(format.content(changed), with: stored, style: style).received,
                as: UTF8.self)
                == "[\n  {\"id\":1,\"p\":2.50},\n  {\"id\":2,\"p\":4}\n]\n")
    }

    @Test func `statements end in semicolons`() throws {
        #expect(try text(["SELECT 1", "DELETE FROM a"], .sql) == "SELECT 1;\nDELETE FROM a;\n")
    }
}
