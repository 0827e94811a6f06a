import AccordJSON
import AccordReport

/// Findings that every renderer is shown.
enum Samples {
    static let missing = Rule(
        "schema/required", headline: "{subject}: `{name}` is missing", hint: "add {name}",
        help: "A property that the schema requires is not there.")
    static let unused = Rule(
        "contract/unused", headline: "{subject} is not reached", help: "Nothing refers to it.")

    /// An error in two places; its line has a character of two bytes in front of the column.
    static let error = Finding(
        missing, subject: "GET /books/1",
        places: [
            Place("__snapshots__/a book.http", line: 7, column: 6, label: "snapshot", text: "{ \"é\": 1 }"),
            Place("contracts/shop.yaml", line: 12, column: 5, label: "contract", text: "    - isbn"),
        ],
        expected: "isbn", actual: "{}", facts: ["name": "isbn", "pointer": "/books/0"])

    static let warning = Finding(
        unused, severity: .warning, subject: "Old", places: [Place("contracts/shop.yaml", line: 40)])

    static let note = Finding(unused, severity: .note, subject: "x")

    static let all = [error, warning, note]

    /// What an attacker would put into a name.
    static let hostile = Finding(
        unused,
        subject:
            "a|b`c` <script>alert(1)</script> @team ]]> \u{1B}[31m\u{0}\u{FFFE} & \"q\" **x** https://e.x\nnext",
        places: [Place("a|`<b>\".yaml", line: 1, column: 1, text: "x")])
}
