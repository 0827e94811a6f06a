extension JSONPatch {
    /// Reads a patch document (`application/json-patch+json`); members that RFC 6902 does not define are ignored.
    ///
    /// - Throws: `JSONPatchError` with the operation's index.
    public init(parsing json: JSON) throws(JSONPatchError) {
        guard json.kind == .array else { throw JSONPatchError(.expectedArray(found: json.kind)) }
        operations = []
        for (index, element) in json.elements.enumerated() {
            operations.append(try OperationReader(element, index).operation())
        }
    }

    /// The patch as a document.
    public var json: JSON { JSON(elements: operations.map(\.json)) }
}

extension JSONPatch.Operation {
    fileprivate var json: JSON {
        func operation(_ name: JSON, _ members: (String, JSON)...) -> JSON {
            JSON(members: [("op", name), ("path", JSON(pointer.description))] + members)
        }
        return switch self {
        case .add(_, let value): operation("add", ("value", value))
        case .remove: operation("remove")
        case .replace(_, let value): operation("replace", ("value", value))
        case .move(let from, _): operation("move", ("from", JSON(from.description)))
        case .copy(let from, _): operation("copy", ("from", JSON(from.description)))
        case .test(_, let value): operation("test", ("value", value))
        }
    }
}

private struct OperationReader {
    let element: JSON
    let index: Int

    init(_ element: JSON, _ index: Int) {
        self.element = element
        self.index = index
    }

    func operation() throws(JSONPatchError) -> JSONPatch.Operation {
        guard element.kind == .object else { throw fail(.expectedObject(found: element.kind)) }
        let name = try string("op")
        switch name {
        case "add": return .add(try pointer("path"), try member("value"))
        case "remove": return .remove(try pointer("path"))
        case "replace": return .replace(try pointer("path"), try member("value"))
        case "move": return .move(from: try pointer("from"), to: try pointer("path"))
        case "copy": return .copy(from: try pointer("from"), to: try pointer("path"))
        case "test": return .test(try pointer("path"), try member("value"))
        default: throw fail(.unknownOperation(name))
        }
    }

    private func fail(_ reason: JSONPatchError.Reason) -> JSONPatchError {
        let path = element["path"]?.string.flatMap { try? JSONPointer(parsing: $0) }
        return JSONPatchError(reason, operation: index, pointer: path)
    }

    private func member(_ name: String) throws(JSONPatchError) -> JSON {
        let found = element.members.filter { $0.key.utf8.elementsEqual(name.utf8) }
        guard let member = found.first else { throw fail(.missingMember(name)) }
        guard found.count == 1 else { throw fail(.repeatedMember(name)) }
        return member.value
    }

    private func string(_ name: String) throws(JSONPatchError) -> String {
        let member = try member(name)
        guard let string = member.string else {
            throw fail(.expectedString(member: name, found: member.kind))
        }
        return string
    }

    private func pointer(_ name: String) throws(JSONPatchError) -> JSONPointer {
        let text = try string(name)
        do throws(JSONPointerError) {
            return try JSONPointer(parsing: text)
        } catch {
            throw fail(.invalidPointer(error))
        }
    }
}
