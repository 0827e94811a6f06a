import AccordJSON

/// A file as a SARIF log names it (3.4): by a URI, relative to `%SRCROOT%` unless the path is absolute.
struct SARIFLocation {
    private let file: String

    init(file: String) { self.file = file }

    var json: JSON {
        if file.utf8.first == UInt8(ascii: "/") { return ["uri": JSON("file://\(Self.escaped(file))")] }
        var path = file[...]
        while path.utf8.starts(with: "./".utf8) { path = path.dropFirst(2) }
        return ["uri": JSON(Self.escaped(String(path))), "uriBaseId": "%SRCROOT%"]
    }

    /// Percent-encodes all but unreserved characters and slashes (RFC 3986, 2.3).
    private static func escaped(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                String(UnicodeScalar(byte))
            default:
                (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
