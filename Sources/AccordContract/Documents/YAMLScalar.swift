import AccordJSON

/// What a plain scalar means by the core schema of YAML 1.2 (section 10.3.2), so that it equals its JSON twin.
///
/// Dates, `yes`, `no`, `on` and `off` are strings. What JSON has no number for (`.inf`, `.nan`) is a string, too.
enum YAMLScalar: Equatable {
    case null, boolean(Bool), string
    /// A number as JSON writes it; the text itself where nothing had to be changed.
    case number([UInt8])

    init(plain text: UnsafeBufferPointer<UInt8>) {
        self = .string
        guard let first = text.first else {
            self = .null
            return
        }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            if let number = Self.number(text) { self = .number(number) }
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
            UInt8(ascii: "f"), UInt8(ascii: "F"):
            guard text.count <= 5 else { return }
            switch String(decoding: text, as: UTF8.self) {
            case "~", "null", "Null", "NULL": self = .null
            case "true", "True", "TRUE": self = .boolean(true)
            case "false", "False", "FALSE": self = .boolean(false)
            default: break
            }
        default: break
        }
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let bytes = Array(text)
        if bytes.starts(with: "0x".utf8) { return integer(bytes.dropFirst(2), radix: 16) }
        if bytes.starts(with: "0o".utf8) { return integer(bytes.dropFirst(2), radix: 8) }
        return decimal(bytes)
    }

    /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
    private static func decimal(_ text: [UInt8]) -> [UInt8]? {
        var rest = text[...]
        var result: [UInt8] = []
        if rest.first == UInt8(ascii: "-") { result.append(UInt8(ascii: "-")) }
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let whole = digits(&rest)
        var fraction: ArraySlice<UInt8> = []
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = digits(&rest)
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        // JSON has neither leading zeros nor an empty fraction.
        let significant = whole.drop { $0 == UInt8(ascii: "0") }
        result += significant.isEmpty ? [UInt8(ascii: "0")] : significant
        if !fraction.isEmpty { result += [UInt8(ascii: ".")] + fraction }
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            result.append(mark)
            rest.removeFirst()
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                result.append(sign)
                rest.removeFirst()
            }
            let exponent = digits(&rest)
            guard !exponent.isEmpty else { return nil }
            result += exponent
        }
        return rest.isEmpty ? result : nil
    }

    private static func digits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let found = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
        rest = rest[found.endIndex...]
        return found
    }

    private static func integer(_ digits: ArraySlice<UInt8>, radix: Int) -> [UInt8]? {
        guard let first = digits.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+"),
            let value = UInt64(String(decoding: digits, as: UTF8.self), radix: radix)
        else { return nil }
        return Array(String(value).utf8)
    }
}
