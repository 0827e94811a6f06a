import HTTPTypes

extension HTTPRecord {
    /// What the request line says; nil where it is not a method and a target.
    var request: (method: HTTPRequest.Method, target: String)? {
        let words = Self.words(of: requestLine, atMost: 2)
        guard words.count == 2, let method = HTTPRequest.Method(words[0]) else { return nil }
        return (method, words[1])
    }

    /// What the status line says; nil where it is not a version and a status.
    var status: HTTPResponse.Status? {
        let words = Self.words(of: statusLine, atMost: 3)
        guard words.count >= 2, let code = Int(words[1]), (100...999).contains(code) else { return nil }
        return HTTPResponse.Status(code: code, reasonPhrase: words.count > 2 ? words[2] : "")
    }

    private static func words(of line: String, atMost count: Int) -> [String] {
        line.utf8.split(separator: UInt8(ascii: " "), maxSplits: count - 1).map { String(Substring($0)) }
    }
}
