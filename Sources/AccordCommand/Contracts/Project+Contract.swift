import AccordConfiguration
import AccordContract
import AccordReport
import AccordReview

extension Project {
    /// Holds exchanges against the package's contract, with its settings; loads it when the first one comes.
    static func judge(root: String, configuration: Configuration) -> ContractJudge {
        ContractJudge {
            do {
                return try check(root: root, configuration: configuration).map { .contract($0) } ?? .none
            } catch let error as any Reportable {
                return .broken(error.finding)
            } catch {
                return .none
            }
        }
    }

    /// The check with the package's contract and settings; nil where it has no contract and names none.
    ///
    /// - Throws: `ContractFileError` and `ContractError` where a contract is named and no good.
    func contractCheck() throws -> ContractCheck? {
        try Self.check(root: root, configuration: configuration)
    }

    /// Where the package's contract is; nil where it has none and names none.
    ///
    /// - Throws: `ContractFileError` where one is named and not there.
    func contractPath() throws(ContractFileError) -> String? {
        try Self.path(root: root, configuration: configuration)
    }

    private static func path(root: String, configuration: Configuration) throws(ContractFileError) -> String?
    {
        do throws(ContractFileError) {
            return try ContractFile.locate(configuration.contractFile, in: root)
        } catch .none {
            return nil
        }
    }

    private static func check(root: String, configuration: Configuration) throws -> ContractCheck? {
        guard let path = try path(root: root, configuration: configuration) else { return nil }
        return ContractCheck(
            try Contract(loading: ExchangeFiles.shown(path)),
            strictness: ContractStrictness(configuration.strictness()))
    }
}
