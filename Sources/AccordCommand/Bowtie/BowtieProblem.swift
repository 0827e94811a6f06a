import AccordSchema

/// Why a command of Bowtie cannot be carried out.
enum BowtieProblem: Equatable {
    case notJSON
    case unknownCommand(String)
    /// The harness speaks another version of the protocol.
    case version
    /// A case before `start`.
    case notStarted
    /// `run` without `seq`, a schema or tests.
    case noCase
    case schema(SchemaError)
}
