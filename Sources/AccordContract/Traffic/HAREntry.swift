import AccordHTTP
import AccordJSON
import AccordURI
import HTTPTypes

/// One entry of an archive.
struct HAREntry {
    private let json: JSON

    init(_ json: JSON) { self.json = json }

    /// The exchange, and the bodies of which the archive does not have the bytes.
    func exchange() throws(HAREntryError) -> (Exchange, unrecorded: Set<ExchangePart>) {
        let sent = HARBody(posted: json["request"]?["postData"], size: json["request"]?["bodySize"]?.int)
        let answered = HARBody(content: json["response"]?["content"])
        let exchange = Exchange(request: try request(sent), response: try response(answered))
        var unrecorded: Set<ExchangePart> = []
        if sent.isUnrecorded { unrecorded.insert(.requestBody) }
        if answered.isUnrecorded { unrecorded.insert(.responseBody) }
        return (exchange, unrecorded)
    }

    private func request(_ body: HARBody) throws(HAREntryError) -> Request {
        guard let request = json["request"] else { throw .missing("request") }
        guard let name = request["method"]?.string else { throw .missing("request.method") }
        guard let method = HTTPRequest.Method(name) else { throw .invalid("request.method") }
        guard let text = request["url"]?.string else { throw .missing("request.url") }
        let url = URIReference(text)
        guard let authority = url.authority else { throw .invalid("request.url") }
        if ["ws", "wss"].contains(url.scheme?.lowercased()) { throw .noHTTP }
        var fields = headers(request["headers"])
        if fields[.cookie] == nil { fields[.cookie] = Self.cookies(request["cookies"]) }
        if fields[.contentType] == nil { fields[.contentType] = body.type }
        return Request(
            method: method, target: (url.path.isEmpty ? "/" : url.path) + (url.query.map { "?\($0)" } ?? ""),
            headers: fields, body: try body.read(), scheme: url.scheme ?? "http", authority: authority)
    }

    private func response(_ body: HARBody) throws(HAREntryError) -> Response {
        guard let response = json["response"] else { throw .missing("response") }
        guard let status = response["status"]?.int else { throw .missing("response.status") }
        if status == 101 { throw .noHTTP }
        guard status >= 100, status < 1000 else { throw .noResponse }
        var fields = headers(response["headers"])
        if fields[.contentType] == nil { fields[.contentType] = body.type }
        return Response(
            status: HTTPResponse.Status(
                code: status, reasonPhrase: response["statusText"]?.string ?? ""),
            headers: fields, body: try body.read())
    }

    /// HTTP/2's pseudo fields and names that are none are left out.
    private func headers(_ list: JSON?) -> HTTPFields {
        var fields = HTTPFields()
        for field in list?.elements ?? [] {
            guard let text = field["name"]?.string, let value = field["value"]?.string,
                let name = HTTPField.Name(text)
            else { continue }
            // Browsers join the fields of one name by line breaks. A value may be empty (RFC 9110, 5.5).
            for line in value.split(separator: "\n", omittingEmptySubsequences: false) {
                fields.append(HTTPField(name: name, value: String(line)))
            }
        }
        return fields
    }

    private static func cookies(_ list: JSON?) -> String? {
        guard let list, list.count > 0 else { return nil }
        return list.elements.compactMap { cookie in
            cookie["name"]?.string.map { "\($0)=\(cookie["value"]?.string ?? "")" }
        }.joined(separator: "; ")
    }
}
