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

    private static func check(root: String, configuration: Configuration) throws -> ContractCheck? {
        let path: String
        do throws(ContractFileError) {
            path = try ContractFile.locate(configuration.contractFile, in: root)
        } catch .none {
            return nil
        }
        return ContractCheck(
            try Contract(loading: ExchangeFiles.shown(path)),
            strictness: ContractStrictness(configuration.strictness()))
    }
}
