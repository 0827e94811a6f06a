import AccordHTTP
import AccordJSON
import HTTPTypes

/// One entry of an archive.
struct HAREntry {
    private let json: JSON

    init(_ json: JSON) { self.json = json }

    func exchange() throws(HAREntryError) -> Exchange {
        Exchange(request: try request(), response: try response())
    }

    private func request() throws(HAREntryError) -> Request {
        guard let request = json["request"] else { throw .missing("request") }
        guard let name = request["method"]?.string else { throw .missing("request.method") }
        guard let method = HTTPRequest.Method(name) else { throw .invalid("request.method") }
        guard let text = request["url"]?.string else { throw .missing("request.url") }
        let url = URIReference(text)
        guard let authority = url.authority else { throw .invalid("request.url") }
        return Request(
            method: method, target: (url.path.isEmpty ? "/" : url.path) + (url.query.map { "?\($0)" } ?? ""),
            headers: headers(request["headers"], cookies: request["cookies"]),
            body: try body(request["postData"], text: "text"), scheme: url.scheme ?? "http",
            authority: authority)
    }

    private func response() throws(HAREntryError) -> Response {
        guard let response = json["response"] else { throw .missing("response") }
        guard let status = response["status"]?.int else { throw .missing("response.status") }
        guard status >= 100, status < 1000 else { throw .noResponse }
        let reason = response["statusText"]?.string ?? ""
        var fields = headers(response["headers"], cookies: nil)
        if fields[.contentType] == nil, let type = response["content"]?["mimeType"]?.string, !type.isEmpty,
            type != "x-unknown"
        {
            fields[.contentType] = type
        }
        return Response(
            status: HTTPResponse.Status(code: status, reasonPhrase: reason), headers: fields,
            body: try body(response["content"], text: "text"))
    }

    /// HTTP/2's pseudo fields and names that are none are left out.
    private func headers(_ list: JSON?, cookies: JSON?) -> HTTPFields {
        var fields = HTTPFields()
        for field in list?.elements ?? [] {
            guard let text = field["name"]?.string, let value = field["value"]?.string,
                let name = HTTPField.Name(text)
            else { continue }
            // Browsers join the fields of one name by line breaks.
            for line in value.split(separator: "\n") {
                fields.append(HTTPField(name: name, value: String(line)))
            }
        }
        if fields[.cookie] == nil, let cookies, cookies.count > 0 {
            fields[.cookie] = cookies.elements.compactMap { cookie in
                cookie["name"]?.string.map { "\($0)=\(cookie["value"]?.string ?? "")" }
            }.joined(separator: "; ")
        }
        return fields
    }

    private func body(_ content: JSON?, text key: String) throws(HAREntryError) -> Body {
        guard let content else { return Body() }
        guard let text = content[key]?.string else { return Body(parameters(content["params"])) }
        guard content["encoding"]?.string?.lowercased() == "base64" else { return Body(text) }
        guard let bytes = Base64.bytes(text) else { throw .base64 }
        return Body(bytes)
    }

    /// A form that was saved as its fields only.
    private func parameters(_ list: JSON?) -> String {
        (list?.elements ?? []).compactMap { field in
            field["name"]?.string.map { "\($0)=\(field["value"]?.string ?? "")" }
        }.joined(separator: "&")
    }
}
