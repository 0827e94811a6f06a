/// The smallest piece of a screen line: what is drawn in one or more cells and never divided.
struct Glyph: Sendable, Equatable {
    /// Safe to send to a terminal: no control characters, nothing that hides or reorders.
    private(set) var text: String
    /// How many cells it takes.
    let width: Int
    var ink: Ink

    /// A combining mark joins the glyph before it.
    mutating func combine(_ mark: Unicode.Scalar) { text.unicodeScalars.append(mark) }

    private init(text: String, width: Int, ink: Ink) {
        self.text = text
        self.width = width
        self.ink = ink
    }

    static func blank(_ ink: Ink) -> Glyph { Glyph(text: " ", width: 1, ink: ink) }

    /// The scalar itself where a terminal draws it as it is, else an escape in ASCII.
    init(_ scalar: Unicode.Scalar, _ ink: Ink) {
        if CellWidth.isSafe(scalar) {
            self.init(text: String(scalar), width: CellWidth.of(scalar), ink: ink)
        } else {
            self.init(escape: Self.escape(scalar), ink)
        }
    }

    /// A byte that is no part of valid UTF-8.
    init(invalid byte: UInt8, _ ink: Ink) {
        let digits = String(byte, radix: 16)
        self.init(escape: "\\x" + (digits.count < 2 ? "0" : "") + digits, ink)
    }

    private init(escape: String, _ ink: Ink) {
        self.init(text: escape, width: escape.utf8.count, ink: ink == .plain ? .faint : ink)
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\t": "\\t"
        case "\r": "\\r"
        case "\n": "\\n"
        case "\0": "\\0"
        default: "\\u{\(String(scalar.value, radix: 16))}"
        }
    }
}
