package import AccordContract
import AccordHTTP
package import AccordReport

/// Exchanges from files held against one contract.
package struct ContractCheck: Sendable {
    private let live: ExchangeCheck
    private let stored: ExchangeCheck

    package init(_ contract: Contract, strictness: ContractStrictness, basePath: String? = nil) {
        // An archive tells the host, which tests and what they store do not have.
        let checksHost = strictness == .strict && basePath == nil
        live = ExchangeCheck(
            contract,
            options: ExchangeOptions(strictness: strictness, basePath: basePath, checksHost: checksHost))
        stored = ExchangeCheck(
            contract,
            options: ExchangeOptions(strictness: strictness, source: .stored, basePath: basePath))
    }

    package func verdict(on exchange: CheckedExchange) -> ExchangeVerdict {
        let check = exchange.source == .live ? live : stored
        return check.check(
            exchange.exchange, placeholders: exchange.placeholders, unrecorded: exchange.unrecorded
        ).about(exchange.shows)
    }

    /// What is wrong with an exchange, each finding with its place in the file and the one in the contract.
    package func findings(in exchange: CheckedExchange) -> [Finding] {
        verdict(on: exchange).faults.map(exchange.located)
    }

    /// What the contract promises of an exchange's response; nil where it describes no such operation.
    func promise(of exchange: CheckedExchange) -> ResponsePromise? {
        stored.promise(of: exchange.exchange, placeholders: exchange.placeholders)
    }
}
