#if Hummingbird && GRDB
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Charges cards by `POST /charges` of a provider.
struct PaymentClient: Sendable {
    var url: String
    var settings: Bookshop.Settings

    /// Asks again where nobody answers: the key of the request keeps the card from being charged twice.
    func charge(_ charge: Charge) async throws {
        for attempt in 1...max(1, settings.paymentAttempts) {
            if attempt > 1 { try await Task.sleep(for: settings.paymentPause) }
            switch try await status(of: charge) {
            case (200..<300)?: return
            case 402?: throw Problem.cardDeclined
            default: continue
            }
        }
        throw Problem.paymentUnavailable
    }

    /// Nil where there was no answer in time.
    private func status(of charge: Charge) async throws -> UInt? {
        var request = HTTPClientRequest(url: "\(url)/charges")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Idempotency-Key", value: charge.order)
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(charge)))
        let timeout = TimeAmount(settings.paymentTimeout)
        do {
            return try await HTTPClient.shared.execute(request, timeout: timeout).status.code
        } catch  where !Task.isCancelled {
            return nil
        }
    }
}
#endif
