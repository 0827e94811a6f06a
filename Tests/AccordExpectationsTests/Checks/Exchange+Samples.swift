import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes

extension Exchange {
    /// An exchange as a test would have it, with a body of JSON or of text.
    static func sample(
        _ status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], json: JSON? = nil, text: String = "",
        request: Request = Request(target: "/books/1")
    ) -> Exchange {
        let body = json.map { Body($0.serialized(.compact)) } ?? Body(text)
        var headers = headers
        if json != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
        return Exchange(request: request, response: Response(status: status, headers: headers, body: body))
    }

    /// A response that sets cookies, each by its own field.
    static func setting(_ cookies: String...) -> Exchange {
        var headers = HTTPFields()
        for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
        return .sample(.noContent, headers: headers)
    }

    /// A redirect to a `Location`.
    static func redirecting(_ status: HTTPResponse.Status = .seeOther, to location: String) -> Exchange {
        .sample(
            status, headers: [.location: location], request: Request(method: .post, target: "/books?draft=1"))
    }
}

struct BookError: Error, CustomStringConvertible {
    var description: String { "BookError.notFound(1)" }
}

/// The findings as a failing test shows them.
func message(_ findings: [Finding]) -> String { TextRenderer().render(findings) }
