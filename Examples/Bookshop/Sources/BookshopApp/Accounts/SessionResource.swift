#if Hummingbird && GRDB
import Hummingbird

/// Who asks, as JSON shows it: what a page greets its reader with.
struct SessionResource: ResponseEncodable {
    struct Customer: Encodable {
        var name: String
        var email: String
    }

    /// Nil, and `null` in JSON, for somebody who only looks around.
    var customer: Customer?
    private let drift: Drift

    init(_ user: User?, drift: Drift) {
        customer = user.map { Customer(name: $0.name, email: $0.email) }
        self.drift = drift
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if drift.leavesOutNull {
            try container.encodeIfPresent(customer, forKey: .customer)
        } else {
            try container.encode(customer, forKey: .customer)
        }
    }

    private enum CodingKeys: CodingKey {
        case customer
    }
}
#endif
