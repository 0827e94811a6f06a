import AccordContract
import AccordHTTP
import AccordReport

/// Exchanges from files held against one contract.
struct ContractCheck {
    private let live: ExchangeCheck
    private let stored: ExchangeCheck

    init(_ contract: Contract, strictness: ContractStrictness, basePath: String? = nil) {
        live = ExchangeCheck(contract, options: ExchangeOptions(strictness: strictness, basePath: basePath))
        stored = ExchangeCheck(
            contract,
            options: ExchangeOptions(strictness: strictness, source: .stored, basePath: basePath))
    }

    func verdict(on exchange: CheckedExchange) -> ExchangeVerdict {
        let check = exchange.source == .live ? live : stored
        return check.check(exchange.exchange, placeholders: exchange.placeholders)
    }

    /// What is wrong with an exchange, each finding with its place in the file and the one in the contract.
    func findings(in exchange: CheckedExchange) -> [Finding] {
        verdict(on: exchange).faults.map(exchange.located)
    }

    /// The operation that an exchange leads to, whatever else is wrong with it.
    func operation(of exchange: Exchange) -> OperationName? {
        stored.check(exchange, placeholders: SnapshotPlaceholders()).operation
    }
}
