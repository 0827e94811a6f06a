#if XML
import AccordHTTP
import AccordJSON
import AccordReport

/// How the values of an expression are read and shown: by the rules of the document that they come from.
struct XPathReader {
    let body: Body
    let isHTML: Bool
    var xpath = ""

    private static let placesShown = 5

    init(body: Body, isHTML: Bool) {
        self.body = body
        self.isHTML = isHTML
    }

    /// One text for each node, one for any other value; of HTML as it is read on the page.
    func texts(of value: XML.Value) -> [String] {
        switch value {
        case .nodes(let nodes): nodes.map { isHTML ? HTMLText.collapsed($0.text) : $0.text }
        case .string(let string): [string]
        case .number(let number): [Self.text(of: number)]
        case .boolean(let boolean): [String(boolean)]
        }
    }

    /// As XPath's `string()` has it: no point in whole numbers, `Infinity` in words.
    private static func text(of number: Double) -> String {
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        return Int(exactly: number).map(String.init) ?? (number.isNaN ? "NaN" : String(number))
    }

    // MARK: - Findings

    func finding(_ rule: Rule, _ value: XML.Value) -> Finding {
        Finding(rule, places: places(of: value), facts: ["xpath": JSON(xpath)])
    }

    func finding(_ rule: Rule, expected: [String], found: [String], _ value: XML.Value) -> Finding {
        var finding = finding(rule, value)
        finding.expected = Self.shown(expected)
        finding.actual = Self.shown(found)
        return finding
    }

    /// - Parameter line: counted from 1; nil where it is not known.
    func place(line: Int?, label: String? = nil) -> Place {
        Place(Rules.body, line: line, label: label, text: line.flatMap(text))
    }

    private func places(of value: XML.Value) -> [Place] {
        guard case .nodes(let nodes) = value else { return [] }
        return nodes.prefix(Self.placesShown).map { place(line: $0.line > 0 ? $0.line : nil, label: $0.path) }
    }

    private func text(ofLine line: Int) -> String? {
        let lines = body.bytes.split(
            separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return nil }
        return String(decoding: lines[line - 1].prefix(200), as: UTF8.self)
    }

    private static func shown(_ texts: [String]) -> String {
        switch texts.count {
        case 0: Rules.nothing
        case 1: Visible.text(texts[0])
        default: texts.map { "- \(Visible.text($0))" }.joined(separator: "\n")
        }
    }
}
#endif
