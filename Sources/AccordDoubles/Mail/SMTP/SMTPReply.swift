/// What a server says (RFC 5321, 4.2), with an enhanced code where it helps (RFC 2034, RFC 3463).
struct SMTPReply: Sendable, Equatable {
    var code: Int
    /// Such as `5.5.1`.
    var enhanced: String?
    /// At least one.
    var lines: [String]

    init(_ code: Int, _ enhanced: String? = nil, _ lines: String...) {
        self.init(code, enhanced, lines: lines)
    }

    init(_ code: Int, _ enhanced: String?, lines: [String]) {
        self.code = code
        self.enhanced = enhanced
        self.lines = lines
    }

    /// What counts against a client that talks nonsense.
    var isSyntaxError: Bool { (500...504).contains(code) || code == 555 }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for (offset, line) in lines.enumerated() {
            let separator = offset == lines.count - 1 ? " " : "-"
            let status = enhanced.map { $0 + " " } ?? ""
            bytes += Array("\(code)\(separator)\(status)\(line)\r\n".utf8)
        }
        return bytes
    }
}
