import AccordContract
import AccordHTTP
import AccordReport

/// Exchanges from files held against one contract.
struct ContractCheck {
    private let live: ExchangeCheck
    private let stored: ExchangeCheck

    init(_ contract: Contract, strictness: ContractStrictness, basePath: String? = nil) {
        // An archive tells the host, which tests and what they store do not have.
        let checksHost = strictness == .strict && basePath == nil
        live = ExchangeCheck(
            contract,
            options: ExchangeOptions(strictness: strictness, basePath: basePath, checksHost: checksHost))
        stored = ExchangeCheck(
            contract,
            options: ExchangeOptions(strictness: strictness, source: .stored, basePath: basePath))
    }

    func verdict(on exchange: CheckedExchange) -> ExchangeVerdict {
        let check = exchange.source == .live ? live : stored
        return check.check(
            exchange.exchange, placeholders: exchange.placeholders, unrecorded: exchange.unrecorded)
    }

    /// What is wrong with an exchange, each finding with its place in the file and the one in the contract.
    func findings(in exchange: CheckedExchange) -> [Finding] {
        verdict(on: exchange).faults.map(exchange.located)
    }
}
