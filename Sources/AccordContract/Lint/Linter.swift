import AccordJSON
import AccordReport

/// The rules that hold the parts of a contract against each other; each family stands in its own file.
struct Linter {
    let contract: Contract
    let outline: Outline
    let options: LintOptions

    init(_ contract: Contract, _ outline: Outline, _ options: LintOptions) {
        self.contract = contract
        self.outline = outline
        self.options = options
    }

    var version: OpenAPIVersion { contract.version }

    /// Of what every version forbids, though published documents of 3.1 and 3.2 do it themselves.
    var gravityBefore31: Severity { version == .v30 ? .error : .warning }

    func detections() -> [Detection] {
        var found = documents() + paths() + operations() + parameters() + bodies()
        found += servers() + security() + tags() + components() + schemas()
        if options.checksExamples { found += examples() }
        return found
    }

    /// The nodes of the kinds, without Reference Objects.
    func each(_ kinds: ObjectKind...) -> [ContractNode] { kinds.flatMap { outline[$0] } }

    /// A finding for every pair of fields of which only one may stand there.
    func exclusive(_ node: ContractNode, _ pairs: [(String, String)]) -> [Detection] {
        pairs.compactMap { first, second in
            guard node[first] != nil, let value = node[second] else { return nil }
            return Detection(.exclusiveFields, at: value, key: true, subject: first)
                .with("other", .init(second))
        }
    }
}
