import AccordReport

/// A contract cannot be loaded at all.
public struct ContractError: Error, Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        case document(DocumentError)
        /// The document is of Swagger 2.0, by its version.
        case swagger(String)
        /// `openapi` names a version that is none of 3.
        case version(String)
        /// There is no `openapi`.
        case noVersion
        /// The document is no mapping.
        case noObject
    }

    package let reason: Reason
    let place: Place?
    let path: String
}
