import AccordContract
import AccordHTTP
import AccordJSON
import HTTPTypes

/// An exchange with what the contract says of it.
struct JudgedExchange {
    let exchange: CheckedExchange
    let verdict: ExchangeVerdict

    var request: Request { exchange.exchange.request }
    var response: Response { exchange.exchange.response }

    /// What is called: an operation of the contract, or a method and a path that it does not have.
    var operation: String {
        verdict.operation.map { "\($0.method) \($0.template)" }
            ?? "\(request.method.rawValue) \(request.path)"
    }

    var isFailure: Bool { response.status.code >= 400 }

    var hasBody: Bool {
        !response.body.isEmpty || exchange.unrecorded.contains(.responseBody)
    }

    /// In small letters, without the one that tells the media type.
    var headerNames: Set<String> {
        Set(response.headers.map(\.name.canonicalName)).subtracting(["content-type"])
    }

    /// Without parameters; as it is written where it is none.
    var mediaType: String? {
        response.headers[.contentType].map { MediaType($0)?.essence ?? $0 }
    }

    var document: JSON? {
        guard let type = response.headers[.contentType], MediaType(type)?.isJSON ?? false else { return nil }
        return try? response.body.json()
    }

    func hasOtherRequest(than other: Self) -> Bool {
        request.method != other.request.method
            || !request.target.utf8.elementsEqual(other.request.target.utf8)
            || request.headers != other.request.headers || request.body != other.request.body
            || exchange.unrecorded.contains(.requestBody) != other.exchange.unrecorded.contains(.requestBody)
    }
}
