import AccordContract
import AccordHTTP
import AccordJSON
import AccordReport
public import AccordSnapshots
import HTTPTypes

extension Redaction {
    /// What the test's contract calls volatile in both bodies: ids, moments, values that are `readOnly`.
    ///
    /// Values with `format: uuid`, `date-time` or `date`, and all that is `readOnly`, in the schemas that
    /// apply to the bodies. The request's path and the header fields are left as they are.
    public static var contract: Redaction { .custom(ContractRedactor()) }
}

/// Stands for the redaction of a contract until the exchange is known.
struct ContractRedactor: Redactor, CustomStringConvertible {
    var description: String { ".contract" }

    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) -> Int { 0 }

    /// The redaction for one exchange.
    ///
    /// - Throws: where there is no contract, or where it does not describe the exchange.
    func resolved(
        for exchange: Exchange, _ scope: Scope?, at site: CallSite
    ) throws(ContractRedactionFailure) -> Redaction {
        guard let places = try check(scope, at: site).volatilePlaces(of: exchange) else {
            let request = exchange.request
            throw .undescribed("\(request.method.rawValue) \(request.target)")
        }
        return .custom(
            BodyRedactor(
                description, request: Self.places(places.request, in: exchange.request.body),
                response: Self.places(places.response, in: exchange.response.body)))
    }

    private func check(
        _ scope: Scope?, at site: CallSite
    ) throws(ContractRedactionFailure) -> ExchangeCheck {
        do {
            let binding = scope?.bindings[ContractBinding.self]
            return try (binding ?? ContractBinding(nil, nil, nil, boundAt: site)).check()
        } catch {
            throw .noContract(error)
        }
    }

    private static func places(_ places: [VolatilePlace], in body: Body) -> [BodyRedactor.Place] {
        guard !places.isEmpty, let document = try? body.json() else { return [] }
        return places.compactMap { place in
            document.value(at: place.pointer).map {
                BodyRedactor.Place(place.pointer, of: $0, as: placeholder(for: place.kind))
            }
        }
    }

    private static func placeholder(for kind: VolatilePlace.Kind) -> Placeholder? {
        switch kind {
        case .uuid: .numbered(.uuid)
        case .dateTime: Placeholder(.dateTime)
        case .date: Placeholder(.date)
        case .readOnly: nil
        }
    }
}

/// A contract cannot say what to redact.
enum ContractRedactionFailure: Reportable {
    /// There is no contract, or it cannot be loaded.
    case noContract(any Error)
    /// The value is no exchange, so that no operation says anything of it.
    case noExchange
    /// The contract has no operation for the request.
    case undescribed(String)

    var finding: Finding {
        switch self {
        case .noContract(let error):
            var finding = Finding.of(error)
            finding.hints.append(Rules.askedByRedaction)
            return finding
        case .noExchange: return Finding(.contractWithoutExchange)
        case .undescribed(let request): return Finding(.contractWithoutOperation, subject: request)
        }
    }
}

extension Redaction {
    /// The redaction with what the contract says of the value, where it is `.contract`, or holds it.
    ///
    /// - Parameter isOfCall: whether the call names it: a trait's is for the snapshots that it fits.
    func resolved<Value>(
        for value: Value, _ scope: Scope?, at site: CallSite, isOfCall: Bool
    ) throws(ContractRedactionFailure) -> Redaction {
        if isGroup {
            return .group(
                try parts.map { (part) throws(ContractRedactionFailure) in
                    try part.resolved(for: value, scope, at: site, isOfCall: isOfCall)
                })
        }
        guard let contract = redactor as? ContractRedactor else { return self }
        do throws(ContractRedactionFailure) {
            guard let exchange = value as? Exchange else { throw .noExchange }
            return try contract.resolved(for: exchange, scope, at: site)
        } catch {
            if case .noContract = error { throw error }
            if isOfCall { throw error }
            return self
        }
    }
}
