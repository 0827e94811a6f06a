import AccordHTTP
import AccordJSON
import HTTPTypes

/// An exchange in one line: `POST /books | X-Key: 1 | json {"title":"A"} -> 201 | Location: /books/1`.
///
/// Parts are set off by ` | `: `Name: value` is a header field, `json …` a JSON body with its Content-Type,
/// `body …` a body as it is, in which `\r`, `\n` and `\e` stand for what they stand for elsewhere. Without
/// an arrow the answer is 200 and empty; without a method it is GET.
struct ExchangeText {
    let exchange: Exchange

    init(_ text: String) {
        let sides = text.components(separatedBy: " -> ")
        var request = Request(method: .get, target: "/")
        let parts = sides[0].components(separatedBy: " | ")
        let words = parts[0].split(separator: " ", maxSplits: 1)
        request.method = words.count > 1 ? HTTPRequest.Method(String(words[0])) ?? .get : .get
        request.target = String(words[words.count - 1])
        (request.headers, request.body) = Self.message(parts.dropFirst())
        var response = Response(status: .ok)
        if sides.count > 1 {
            let parts = sides[1].components(separatedBy: " | ")
            response.status = HTTPResponse.Status(code: Int(parts[0]) ?? 0)
            (response.headers, response.body) = Self.message(parts.dropFirst())
        }
        exchange = Exchange(request: request, response: response)
    }

    private static func message(_ parts: ArraySlice<String>) -> (HTTPFields, Body) {
        var fields = HTTPFields()
        var body = Body()
        for part in parts {
            if part.hasPrefix("json ") {
                fields[.contentType] = "application/json"
                body = Body(String(part.dropFirst(5)))
            } else if part.hasPrefix("body ") {
                body = Body(bytes(part.dropFirst(5)))
            } else if let colon = part.firstIndex(of: ":"), let name = HTTPField.Name(String(part[..<colon]))
            {
                let value = part[part.index(after: colon)...].drop { $0 == " " }
                fields.append(HTTPField(name: name, value: String(value)))
            }
        }
        return (fields, body)
    }

    /// `\e` is the separator of a JSON text sequence, `\x` a byte that is no UTF-8.
    private static func bytes(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8 {
            switch (isEscaped, byte) {
            case (false, UInt8(ascii: "\\")): isEscaped = true
            case (true, UInt8(ascii: "n")): bytes.append(0x0A)
            case (true, UInt8(ascii: "r")): bytes.append(0x0D)
            case (true, UInt8(ascii: "e")): bytes.append(0x1E)
            case (true, UInt8(ascii: "x")): bytes.append(0xFF)
            default: bytes.append(byte)
            }
            if byte != UInt8(ascii: "\\") { isEscaped = false }
        }
        return bytes
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
