/// What stands in a snapshot for a value that differs from run to run: `<uuid:1>`, `<number 1..>`.
///
/// The grammar is `<kind>`, `<kind:number>` or `<kind argument>`. Within a snapshot equal numbers of a kind
/// mean equal values, and different numbers different ones; where that does not matter, leave them out. An
/// argument bounds a number (`1..`, `..5`, `1..5`), the length of a string or the count of an array or
/// object, or is the pattern of a `regex` (ECMA-262), found anywhere in a string.
public struct Placeholder: Sendable, Hashable {
    /// The type of value that a placeholder stands for.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case any, null, boolean, number, integer, string, array, object
        case uuid, date, regex, redacted
        case dateTime = "date-time"
    }

    public var kind: Kind
    /// Tells values of one kind apart: equal numbers mean equal values, different ones different values.
    public var number: Int?
    public var argument: String?

    public init(_ kind: Kind, number: Int? = nil, argument: String? = nil) {
        self.kind = kind
        self.number = number
        self.argument = argument
    }

    /// Keeps equal values equal, and others apart: `.at("$..sku", as: .numbered(.string))`.
    public static func numbered(_ kind: Kind) -> Placeholder { Placeholder(kind, number: 0) }

    /// Whether each value is to get a number of its own; none that is stored is zero.
    var isToBeNumbered: Bool { number == 0 }

    /// Reads a placeholder; nil where the text is none, or is not how one is written.
    public init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "<"), text.utf8.last == UInt8(ascii: ">") else { return nil }
        let inner = text.unicodeScalars.dropFirst().dropLast()
        let name = inner.prefix { $0 != ":" && $0 != " " }
        guard let kind = Kind(rawValue: String(name)) else { return nil }
        let rest = inner[name.endIndex...]
        self.init(kind)
        switch rest.first {
        case nil: return
        case ":":
            guard let number = Int(String(rest.dropFirst())), number > 0 else { return nil }
            self.number = number
        default:
            argument = String(rest.dropFirst())
            guard isArgumentValid else { return nil }
        }
        guard description.utf8.elementsEqual(text.utf8) else { return nil }
    }
}

extension Placeholder: CustomStringConvertible {
    public var description: String {
        let suffix = number.map { ":\($0)" } ?? argument.map { " \($0)" } ?? ""
        return "<\(kind.rawValue)\(suffix)>"
    }
}

extension Placeholder {
    /// A literal text that reads like a placeholder, or like an escaped one, gets a leading `\`.
    static func escaped(_ text: String) -> String {
        isPlaceholderLike(text) ? "\\" + text : text
    }

    static func isPlaceholderLike(_ text: String) -> Bool {
        let literal = String(text.unicodeScalars.drop { $0 == "\\" })
        return Placeholder(literal) != nil || InvalidPattern(literal) != nil
    }
}
