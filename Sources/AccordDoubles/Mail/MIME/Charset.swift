/// The character sets that a mail is read in; the bytes of any other are kept as they are.
enum Charset: Equatable {
    case utf8, ascii, latin1, latin9, windows1252

    /// By a name of the IANA registry, in any case.
    init?(named name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us": self = .ascii
        case "iso-8859-1", "latin1", "iso_8859-1", "l1": self = .latin1
        case "iso-8859-15", "latin-9", "latin9", "iso_8859-15": self = .latin9
        case "windows-1252", "cp1252": self = .windows1252
        default: return nil
        }
    }

    /// The text, and whether each byte of it means something; the replacement character stands for others.
    func decode(_ bytes: [UInt8]) -> (text: String, isClean: Bool) {
        switch self {
        case .utf8, .ascii:
            // ASCII that is none is nearly always UTF-8 whose sender forgot to say so.
            let text = String(validating: bytes, as: UTF8.self)
            let isClean = text != nil && (self == .utf8 || bytes.allSatisfy { $0 < 0x80 })
            return (text ?? String(decoding: bytes, as: UTF8.self), isClean)
        case .latin1, .latin9, .windows1252:
            var text = String.UnicodeScalarView()
            var isClean = true
            for byte in bytes {
                let scalar = scalar(byte)
                if scalar == nil { isClean = false }
                text.append(scalar ?? "\u{FFFD}")
            }
            return (String(text), isClean)
        }
    }

    private func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        switch self {
        case .latin9: Self.latin9Differences[byte] ?? Unicode.Scalar(byte)
        case .windows1252 where byte >= 0x80 && byte <= 0x9F:
            Self.windows1252Block[Int(byte) - 0x80].flatMap { Unicode.Scalar($0) }
        default: Unicode.Scalar(byte)
        }
    }

    /// Where ISO 8859-15 is not ISO 8859-1.
    private static let latin9Differences: [UInt8: Unicode.Scalar] = [
        0xA4: "\u{20AC}", 0xA6: "\u{160}", 0xA8: "\u{161}", 0xB4: "\u{17D}", 0xB8: "\u{17E}", 0xBC: "\u{152}",
        0xBD: "\u{153}", 0xBE: "\u{178}",
    ]

    /// 0x80 to 0x9F; five of them mean nothing.
    private static let windows1252Block: [UInt16?] = [
        0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        nil, 0x017D, nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
        0x203A, 0x0153, nil, 0x017E, 0x0178,
    ]
}
