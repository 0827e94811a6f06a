import AccordSchema
import Synchronization

/// The route tables of a contract: checks with other strictness share their plans.
final class RouteTables: Sendable {
    private struct Key: Hashable {
        var formats: SchemaOptions.FormatPolicy
        var basePath: String?
    }

    private let tables = Mutex<[Key: RouteTable]>([:])

    /// Of two threads that make it at the same time, the first gives the table.
    func table(
        of contract: Contract, formats: SchemaOptions.FormatPolicy, basePath: String?
    ) -> RouteTable {
        let key = Key(formats: formats, basePath: basePath)
        if let found = tables.withLock({ $0[key] }) { return found }
        let compiler = PlanCompiler(contract: contract, formats: formats)
        let made = RouteTable(contract, compiler, basePath: basePath)
        return tables.withLock { tables in
            if let first = tables[key] { return first }
            tables[key] = made
            return made
        }
    }
}
