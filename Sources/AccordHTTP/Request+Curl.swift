import HTTPTypes

extension Request {
    /// The request as a command line of curl that a POSIX shell takes as it is.
    ///
    /// - Parameter showingSecrets: whether `Authorization` and `Cookie` are written out.
    public func curl(showingSecrets: Bool = false) -> String {
        var words = ["curl"]
        if method == .head { words.append("--head") } else if method != .get { words.append("-X \(method.rawValue)") }
        words.append(Self.quoted(url))
        words += headers.map { "-H \(Self.quoted("\($0.name): \(Self.shown($0, showingSecrets))"))" }
        if !body.isEmpty { words.append("--data-binary \(data)") }
        let line = words.joined(separator: " ")
        return line.utf8.count <= 100 ? line : words.joined(separator: " \\\n  ")
    }

    /// Bytes that are no text cannot stand in a shell's argument.
    private var data: String {
        guard let text = body.text, !body.bytes.contains(0) else { return "@body.bin  # \(body.bytes.count) bytes" }
        return Self.quoted(text)
    }

    private static func shown(_ field: HTTPField, _ showingSecrets: Bool) -> String {
        guard !showingSecrets else { return field.value }
        switch field.name {
        case .authorization:
            let scheme = field.value.prefix { $0 != " " }
            return scheme.count < field.value.count ? "\(scheme) <redacted>" : "<redacted>"
        case .cookie: return "<redacted>"
        default: return field.value
        }
    }

    /// Single quotes keep everything but themselves.
    private static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
