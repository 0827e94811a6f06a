/// A patch cannot be read or applied (RFC 6902): which operation, where, and why.
public struct JSONPatchError: Error, Sendable, Equatable {
    /// What is wrong; its `description` says it in a sentence.
    public enum Reason: Sendable, Equatable {
        /// A patch is an array of objects; this is what came instead.
        case expectedArray(found: JSON.Kind)
        case expectedObject(found: JSON.Kind)
        case missingMember(String)
        case repeatedMember(String)
        case expectedString(member: String, found: JSON.Kind)
        case unknownOperation(String)
        case invalidPointer(JSONPointerError)
        /// The place to read, to replace or to remove, or the container to add to, does not exist.
        case missingPlace
        /// A container was expected on the way.
        case noContainer(found: JSON.Kind)
        /// An array has no such index: signs, leading zeros, words, and `-` where something must exist.
        case invalidIndex(String)
        case indexOutOfRange(Int, count: Int)
        case testFailed(expected: JSON, actual: JSON)
        /// A value cannot be moved into itself.
        case movedIntoItself
        case tooDeep(limit: Int)
        /// The limit in bytes.
        case tooLarge(limit: Int)
    }

    /// What is wrong.
    public let reason: Reason
    /// The operation's index in the patch, from 0; nil where the patch as a whole is at fault.
    public let operation: Int?
    /// The place in the document that the operation names; nil where it names none.
    public let pointer: JSONPointer?

    init(_ reason: Reason, operation: Int? = nil, pointer: JSONPointer? = nil) {
        self.reason = reason
        self.operation = operation
        self.pointer = pointer
    }
}

extension JSONPatchError: CustomStringConvertible {
    public var description: String {
        let place = pointer.map { " at `\($0)`" } ?? ""
        return operation.map { "operation \($0)\(place): \(reason)" } ?? "\(reason)"
    }
}

extension JSONPatchError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .expectedArray(let kind): "a JSON Patch is an array of operations, and this is \(kind.rawValue)"
        case .expectedObject(let kind): "an operation is an object, and this is \(kind.rawValue)"
        case .missingMember(let name): "the member `\(name)` is missing"
        case .repeatedMember(let name): "the member `\(name)` stands there twice"
        case .expectedString(let member, let kind): "`\(member)` is a string, and this is \(kind.rawValue)"
        case .unknownOperation(let name):
            "there is no operation `\(name)`; there are add, remove, replace, move, copy and test"
        case .invalidPointer(let error): "\(error)"
        case .missingPlace: "the document has no such place"
        case .noContainer(let kind): "an object or array is needed on the way, and \(kind.rawValue) is there"
        case .invalidIndex(let token): "`\(token)` is no index of an array"
        case .indexOutOfRange(let index, let count): "index \(index) is beyond the array's \(count) elements"
        case .testFailed(let expected, let actual):
            "the value is \(Self.excerpt(actual)), and should be \(Self.excerpt(expected))"
        case .movedIntoItself: "a value cannot be moved into itself"
        case .tooDeep(let limit): "the patched document nests deeper than \(limit) levels"
        case .tooLarge(let limit): "the patched document is larger than \(limit) bytes"
        }
    }

    private static func excerpt(_ value: JSON) -> String {
        let text = value.text(.compact)
        return text.unicodeScalars.count <= 60 ? text : String(text.unicodeScalars.prefix(57)) + "..."
    }
}
