/// Changes to a document, as RFC 6902 writes them: to apply them, or to hand on what differs.
///
/// ```swift
/// let patch = JSONPatch(from: before, to: after)
/// try patch.applied(to: before) == after  // true
/// ```
public struct JSONPatch: Sendable, Equatable {
    /// One change (RFC 6902, section 4).
    public enum Operation: Sendable, Equatable {
        case add(JSONPointer, JSON)
        case remove(JSONPointer)
        case replace(JSONPointer, JSON)
        case move(from: JSONPointer, to: JSONPointer)
        case copy(from: JSONPointer, to: JSONPointer)
        case test(JSONPointer, JSON)

        /// The place that the operation names as `path`.
        public var pointer: JSONPointer {
            switch self {
            case .add(let pointer, _), .remove(let pointer), .replace(let pointer, _),
                .move(_, let pointer), .copy(_, let pointer), .test(let pointer, _):
                pointer
            }
        }
    }

    /// The changes, each applied to what the one before it left.
    public var operations: [Operation]

    public init(_ operations: [Operation]) { self.operations = operations }

    /// A new document with all operations applied, or none: the first that fails is thrown.
    ///
    /// - Parameter limits: the depth and size beyond which the result is refused; a few `copy` can double
    ///   a document many times.
    /// - Throws: `JSONPatchError` with the operation's index and place.
    public func applied(to document: JSON, limits: JSONLimits = .standard) throws(JSONPatchError) -> JSON {
        var patched = PatchedDocument(document, limits: limits)
        for (index, operation) in operations.enumerated() {
            do throws(PatchedDocument.Failure) {
                try patched.apply(operation)
            } catch {
                throw JSONPatchError(
                    error.reason, operation: index, pointer: error.pointer ?? operation.pointer)
            }
        }
        do throws(PatchedDocument.Failure) {
            return try patched.finish()
        } catch {
            throw JSONPatchError(error.reason)
        }
    }
}
