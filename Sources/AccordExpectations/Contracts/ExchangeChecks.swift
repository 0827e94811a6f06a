import AccordContract
import Synchronization

/// The contracts that this process holds exchanges against: each loaded once, its operations compiled once.
final class ExchangeChecks: Sendable {
    static let process = ExchangeChecks()

    private struct Key: Hashable {
        let path: String
        let strictness: ContractStrictness
        let basePath: String?
    }

    private let contracts = Mutex<[String: Result<Contract, any Error>]>([:])
    private let checks = Mutex<[Key: ExchangeCheck]>([:])

    /// - Throws: `ContractError`; it is thrown again to everyone who asks for the same file.
    func contract(_ path: String) throws -> Contract {
        try contracts.withLock { contracts in
            if let contract = contracts[path] { return try contract.get() }
            let contract = Result<Contract, any Error> { try Contract(loading: path) }
            contracts[path] = contract
            return try contract.get()
        }
    }

    func check(_ path: String, _ options: ExchangeOptions) throws -> ExchangeCheck {
        let key = Key(path: path, strictness: options.strictness, basePath: options.basePath)
        if let check = checks.withLock({ $0[key] }) { return check }
        let check = ExchangeCheck(try contract(path), options: options)
        return checks.withLock { checks in
            if let first = checks[key] { return first }
            checks[key] = check
            return check
        }
    }
}
