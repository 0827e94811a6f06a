import AccordURI

extension DatabaseURL {
    /// Parses a URL of SQLite, PostgreSQL or MySQL, `:memory:`, or a path without a scheme.
    ///
    /// `sqlite:///srv/shop.sqlite` is an absolute path, `sqlite:shop.sqlite` a relative one (RFC 3986, section 3).
    /// A path without a scheme is taken as it is; one without a `/` must end as files of SQLite do: `shop.sqlite`.
    ///
    /// - Throws: what is wrong, and what was expected; never the password.
    public init(parsing text: String) throws(DatabaseURLError) {
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .blank }
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            !first.properties.isWhitespace, !last.properties.isWhitespace
        else { throw .surroundingSpace }
        let reference = URIReference(text)
        guard let scheme = reference.scheme else {
            try Self.checkControls(text, .path)
            self = text == Self.memory ? .inMemory : .sqlite(path: text)
            guard isInMemory || isRecognisable else { throw .neitherURLNorPath }
            return
        }
        guard let system = DatabaseSystem(scheme: scheme) else { throw .unknownScheme(scheme) }
        guard reference.fragment == nil else { throw .fragment }
        if let query = reference.query { _ = try Self.decoded(query, .query) }
        self =
            try system == .sqlite
            ? Self.file(reference, scheme: scheme) : Self.server(reference, scheme: scheme, system)
        query = reference.query
        if system == .sqlite, isOfMemory { isInMemory = true }
    }

    /// Whether a text without a scheme is a path for certain: a host or a name that lost its scheme is none.
    private var isRecognisable: Bool {
        guard folders.isEmpty, let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
            return !folders.isEmpty
        }
        return Self.fileEndings.contains(name[dot...].dropFirst().lowercased())
    }

    private static let fileEndings: Set<String> = ["sqlite", "sqlite3", "db", "db3", "s3db", "sl3"]

    private static func file(
        _ reference: URIReference, scheme: String
    ) throws(DatabaseURLError) -> DatabaseURL {
        let path = try decoded(reference.path, .path)
        switch reference.authority {
        case memory where path.isEmpty: return DatabaseURL(memory: scheme)
        case nil, "", "localhost":
            guard !path.isEmpty else { throw .blank }
            let isMemory = path == memory || path == "/" + memory
            return isMemory ? DatabaseURL(memory: scheme) : DatabaseURL(file: path, scheme: scheme)
        default: throw .hostOfFile(scheme: scheme)
        }
    }

    private static func server(
        _ reference: URIReference, scheme: String, _ system: DatabaseSystem
    ) throws(DatabaseURLError) -> DatabaseURL {
        guard let authority = reference.authority else { throw .noAuthority(scheme: scheme) }
        let parts = authority.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count <= 2, let last = parts.last else { throw .severalAtSigns }
        // Some parsers read a backslash as a slash, so that what stands before it is the host.
        guard !authority.utf8.contains(UInt8(ascii: "\\")) else { throw .invalidHost }
        let hosts = try hosts(last)
        // One behind the host belongs to a password whose `/` was not escaped.
        guard !reference.path.utf8.contains(UInt8(ascii: "@")) else { throw .severalAtSigns }
        let name = try decoded(String(reference.path.dropFirst()), .name)
        guard !name.utf8.contains(UInt8(ascii: "/")) else { throw .severalNames }
        var url = DatabaseURL(scheme: scheme, system: system, name: name)
        if parts.count == 2 { try url.takeUser(from: parts[0]) }
        url.hosts = hosts
        return url
    }

    /// Everything up to the first colon is the user, all behind it the password (RFC 3986, section 3.2.1).
    private mutating func takeUser(from text: Substring.UTF8View) throws(DatabaseURLError) {
        let parts = text.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        user = try Self.decoded(String(Substring(parts[0])), .user)
        if parts.count == 2 { password = try Self.decoded(String(Substring(parts[1])), .password) }
    }

    // MARK: - Hosts

    private static func hosts(_ text: Substring.UTF8View) throws(DatabaseURLError) -> [DatabaseHost] {
        guard !text.isEmpty else { return [] }
        var hosts: [DatabaseHost] = []
        for part in text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            hosts.append(try host(part))
        }
        return hosts
    }

    private static func host(_ text: Substring.UTF8View) throws(DatabaseURLError) -> DatabaseHost {
        guard text.first == UInt8(ascii: "[") else {
            let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            guard parts.count <= 2 else { throw .invalidHost }
            let name = try decoded(String(Substring(parts[0])), .host)
            guard isHost(name) else { throw .invalidHost }
            return DatabaseHost(name: name, port: try port(parts.count == 2 ? parts[1] : nil))
        }
        guard let end = text.firstIndex(of: UInt8(ascii: "]")) else { throw .invalidHost }
        let address = String(Substring(text[text.index(after: text.startIndex)..<end]))
        guard IPAddress(address) != nil, address.utf8.contains(UInt8(ascii: ":")) else { throw .invalidHost }
        let rest = text[text.index(after: end)...]
        guard rest.isEmpty || rest.first == UInt8(ascii: ":") else { throw .invalidHost }
        return DatabaseHost(name: address, port: try port(rest.isEmpty ? nil : rest.dropFirst()))
    }

    /// A name in ASCII (others are written in Punycode), or the path or abstract name of a socket.
    private static func isHost(_ name: String) -> Bool {
        guard let first = name.utf8.first, !"/@".utf8.contains(first) else { return true }
        return name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~".utf8.contains(byte)
        }
    }

    private static func port(_ text: Substring.UTF8View?) throws(DatabaseURLError) -> Int? {
        guard let text, !text.isEmpty else { return nil }
        guard text.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(Substring(text)), port > 0
        else { throw .invalidPort }
        return Int(port)
    }

    // MARK: - Escapes

    private static func decoded(
        _ text: String, _ part: DatabaseURLError.Part
    ) throws(DatabaseURLError) -> String {
        let result = PercentDecoding.text(Array(text.utf8)[...])
        guard !result.isMalformed else { throw .malformedEscape(in: part) }
        try checkControls(result.text, part)
        return result.text
    }

    private static func checkControls(
        _ text: String, _ part: DatabaseURLError.Part
    ) throws(DatabaseURLError) {
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw .controlCharacter(in: part)
        }
    }
}
