/// What an operation is called.
package struct OperationName: Sendable, Hashable {
    package let method: String
    package let template: String
    /// The `operationId`.
    package let id: String?
}
