import AccordReport
import AccordSchema

/// Where in the contract's files the keyword stands that a value violates.
struct SchemaPlace {
    let place: Place

    /// The place of the schema that was asked for stands in where the resource is in no file of the contract.
    init(_ violation: SchemaViolation, seenFrom node: ContractNode) {
        let violation = violation.decisive
        let uri = violation.schemaURI
        let document =
            uri == node.document.baseURI
            ? node.document : try? node.storage.store.document(at: uri)
        place =
            document?.place(of: violation.schemaPointer, key: true) ?? Self.named(violation, node)
            ?? node.place
    }

    /// A schema that a document gives a name of its own, by `$id`.
    private static func named(_ violation: SchemaViolation, _ node: ContractNode) -> Place? {
        let uri = "\(violation.schemaURI)#\(Fragment.of(violation.schemaPointer))"
        return (try? node.target(of: uri))?.keyPlace
    }
}
