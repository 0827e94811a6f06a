import AccordReport

extension Rules {
    static func sentence(_ reason: CSVError.Reason) -> String {
        switch reason {
        case .openQuote: "a quoted field begins here and does not end"
        case .strayQuote: "a quote stands inside of a field that does not begin with one"
        case .textBehindQuote: "a field goes on behind the quote that ends it"
        case .notUTF8: "these bytes are not UTF-8"
        }
    }

    static func sentence(_ reason: XMLSyntaxError.Reason) -> String {
        switch reason {
        case .notUTF8: "the text is not UTF-8"
        case .control(let byte): "a control character stands here: \(byte)"
        case .open(let name): "<\(name)> begins here and does not end"
        case .end(let name, of: nil): "</\(name)> ends nothing"
        case .end(let name, of: let other?): "</\(name)> stands where <\(other)> should end"
        case .tag: "a tag is no tag here"
        case .repeatedAttribute(let name): "the attribute \(name) stands here twice"
        case .unfinished(let opening): "\(opening) begins here and does not end as it must"
        case .reference: "`&` begins no reference that is known; write &amp;"
        case .unescaped(let text): "`\(text)` must be escaped here"
        case .noElement: "there is no element"
        case .outside: "this stands outside of the document's one element"
        }
    }

    static func unreadable(_ reason: String) -> String { "unreadable: \(reason)" }
    static let tooDeep = "not listed: too many folders deep"
    static let noFolder = "no folder stands there"
}

extension Rule {
    static let fileExtension = Rule(
        "snapshots/extension", headline: "`{subject}` cannot be the extension of a snapshot",
        hint: "take letters, digits, - and _, 16 at the most: SnapshotFormat(fileExtension: \"svg\")",
        help: """
            A dot would end the name of the snapshot, a slash would begin a folder. What ends in \
            \(FileName.leftovers.joined(separator: ", ")) is what editors, merges and patches leave beside a file.
            """)

    static let fieldName = Rule(
        "snapshots/field-name", headline: "`{subject}` is not the name of a header field",
        hint: "mend it: as: .http(keeping: [\"x-tenant\"])",
        help: "A name is a token (RFC 9110, 5.1), so no field could ever be kept by this one.")

    static let surplusValues = Rule(
        "snapshots/surplus-values",
        headline: "row {row} of the table has {values} values for {columns} columns",
        hint: "name all columns of the table",
        help: "A value without a column would not be seen, whatever became of it.")

    static let csv = Rule(
        "snapshots/csv", headline: "the text is no CSV at {subject}: {reason}",
        hint: "take it as it is: as: .lines",
        help:
            "RFC 4180: a field with a comma, a quote or a line break stands in quotes, and quotes within are doubled."
    )

    static let noFolder = Rule(
        "snapshots/no-folder", headline: "{subject} cannot be taken as a tree: {reason}",
        hint: "give the path of a folder that is there when the expectation is reached",
        help: "A tree is the snapshot of a folder; a relative path starts in the working directory.")

    static let largeFolder = Rule(
        "snapshots/large-folder", headline: "{subject} has more than {limit} entries",
        hint: "leave out what the test is not about: as: .tree(leavingOut: \".build\", \"*.log\")",
        help: "A snapshot that nobody can read is reviewed by nobody.")
}
