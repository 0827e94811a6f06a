public import AccordReport

extension ContractFileError: Reportable {
    public var finding: Finding {
        switch self {
        case .none(let folder): Finding(.noContractFile, subject: folder)
        case .several(let names): Finding(.severalContractFiles, actual: names.joined(separator: ", "))
        case .missing(let name, let looked):
            Finding(.missingContractFile, subject: name, expected: looked.joined(separator: "\n"))
        }
    }
}

extension Rule {
    static let noContractFile = Rule(
        "contract/no-file", headline: "there is no OpenAPI document in {subject}",
        hint: "put one there, or name it: contract.file in accord.yaml, --contract, .contract(\"…\")",
        help: "A document says its version by `openapi: 3.…` at the top.")

    static let severalContractFiles = Rule(
        "contract/several-files", headline: "there are several contracts: {actual}",
        hint: "name one: contract.file in accord.yaml, --contract, .contract(\"…\")",
        help: "Which of them is meant cannot be guessed.")

    static let missingContractFile = Rule(
        "contract/missing-file", headline: "there is no contract {subject}",
        hint: "name a file of the package, or of its folder `contracts`",
        help: "Relative paths start at the package's folder.")
}
