import AccordSchema

/// What all exchanges that are held against a contract share.
final class CheckSettings: Sendable {
    let contract: Contract
    let options: ExchangeOptions
    let formats: SchemaOptions.FormatPolicy
    let table: RouteTable
    let declarations = PropertyDeclarations.Table()

    init(_ contract: Contract, _ options: ExchangeOptions) {
        self.contract = contract
        self.options = options
        formats = options.formats ?? (contract.version == .v30 ? .assert : .annotate)
        table = contract.storage.routes.table(of: contract, formats: formats, basePath: options.basePath)
    }
}
