extension DatabaseURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The URL without its password: what messages show.
    public var description: String {
        text(password: password.map { _ in Wording.redacted }, query: shownQuery)
    }

    public var debugDescription: String { description }

    /// The description only, so that a dump shows no password either.
    public var customMirror: Mirror { Mirror(self, children: ["url": description]) }

    /// The URL with its password, escaped where it has to be: for the app's configuration, never for messages.
    public var connectionString: String { text(password: password.map { Self.escaped($0) }, query: query) }

    private func text(password: String?, query: String?) -> String {
        let query = query.map { "?\($0)" } ?? ""
        guard system != .sqlite else { return "\(scheme):\(place)\(query)" }
        let user = user.map { "\(Self.escaped($0))\(password.map { ":\($0)" } ?? "")@" } ?? ""
        return "\(scheme)://\(user)\(hosts.map(\.text).joined(separator: ","))/\(Self.escaped(name))\(query)"
    }

    /// An absolute path has an empty authority before it, so that `//srv` cannot become one.
    private var place: String {
        guard let path else { return name == Self.memory ? name : Self.escaped(name) }
        return (path.utf8.first == UInt8(ascii: "/") ? "//" : "") + Self.escaped(path, but: "/")
    }

    /// Escapes all but the unreserved characters (RFC 3986, section 2.3).
    static func escaped(_ text: String, but kept: String = "") -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            let isUnreserved =
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                || "-._~".utf8.contains(byte) || kept.utf8.contains(byte)
            let digits = Array("0123456789ABCDEF".utf8)
            result += isUnreserved ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension DatabaseHost {
    /// As a URL has it.
    fileprivate var text: String {
        let name =
            name.utf8.contains(UInt8(ascii: ":")) && IPAddress(name) != nil
            ? "[\(name)]" : DatabaseURL.escaped(name)
        return name + (port.map { ":\($0)" } ?? "")
    }
}
