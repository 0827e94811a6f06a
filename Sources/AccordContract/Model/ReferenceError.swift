/// A reference of a contract leads nowhere.
package struct ReferenceError: Error, Sendable {
    package enum Reason: Sendable, Equatable {
        /// `$ref` is no string.
        case noString
        /// The references lead back to where they started, or are too many.
        case cyclic
        /// The document has nothing there.
        case dangling
        /// What stands behind `#` is neither a pointer nor a known anchor.
        case invalidFragment
        case document(DocumentError)
    }

    package let reason: Reason
    /// The Reference Object.
    package let node: ContractNode
    /// The text of `$ref`.
    package let reference: String

    init(_ reason: Reason, at node: ContractNode, to reference: String) {
        self.reason = reason
        self.node = node
        self.reference = reference
    }
}
