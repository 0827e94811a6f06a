package import AccordJSON

/// Where a request is wrong on purpose.
package enum InvalidPlace: Sendable, Hashable, CustomStringConvertible {
    /// A place in the body; the empty pointer is the body as a whole.
    case body(JSONPointer)
    /// A parameter, header or cookie by its name.
    case parameter(String)
    /// What shows who is calling.
    case security

    /// `/title` is a place in the body, anything else the name of a parameter.
    package init(_ text: String) {
        if text.isEmpty || text.utf8.first == UInt8(ascii: "/"), let pointer = try? JSONPointer(parsing: text)
        {
            self = .body(pointer)
        } else {
            self = .parameter(text)
        }
    }

    package var description: String {
        switch self {
        case .body(let pointer): pointer.description
        case .parameter(let name): name
        case .security: "security"
        }
    }

    /// Whether a fault is at the place or inside of it.
    func covers(_ fault: ExchangeFault) -> Bool {
        switch self {
        case .security: fault.part == .security
        case .parameter(let name):
            fault.part.isRequest && fault.part.name.map { Self.isSame($0, name, fault.part) } ?? false
        case .body(let pointer):
            fault.part == .requestBody
                && ([fault.pointer] + fault.blamed).contains { $0.tokens.starts(with: pointer.tokens) }
        }
    }

    private static func isSame(_ name: String, _ other: String, _ part: ExchangePart) -> Bool {
        if case .header = part { return name.lowercased() == other.lowercased() }
        return name.utf8.elementsEqual(other.utf8)
    }
}
