import AccordHTTP
import HTTPTypes
import Synchronization

/// Answers every request with 200 and keeps it, so that a test can look at what was sent.
final class RecordingTransport: HTTPTransport, Sendable {
    let baseURL: String?
    private let sent = Mutex<[Request]>([])
    private let answer: @Sendable (Request) -> Response

    init(baseURL: String? = nil, answer: @escaping @Sendable (Request) -> Response = { _ in Response() }) {
        self.baseURL = baseURL
        self.answer = answer
    }

    var requests: [Request] { sent.withLock { $0 } }

    func send(_ request: Request) async throws -> Reply {
        sent.withLock { $0.append(request) }
        return Reply(response: answer(request), route: "/{any}")
    }
}

extension Response {
    /// A redirect to a place.
    static func redirect(_ code: Int, to location: String) -> Response {
        Response(status: .init(code: code), headers: [.location: location])
    }
}
