import AccordJSON

/// A code that the body of an error carries, and where.
struct ErrorCode: Sendable, Equatable {
    var code: String
    var pointer: JSONPointer

    /// Where codes stand, `*` for every element.
    private static let places = [
        ["code"], ["type"], ["error"], ["error", "code"], ["error", "type"], ["errors", "*", "code"],
        ["detail", "code"], ["detail", "*", "code"], ["detail", "*", "type"],
    ]

    static func found(in body: JSON) -> [ErrorCode] {
        places.flatMap { codes(in: body, $0[...], at: JSONPointer()) }
    }

    /// Whether it is the code, or a URI whose last segment is: `https://shop.example/errors/out-of-stock`.
    func isCode(_ wanted: String) -> Bool {
        if code.utf8.elementsEqual(wanted.utf8) { return true }
        guard code.utf8.contains(UInt8(ascii: ":")) || code.utf8.first == UInt8(ascii: "/") else {
            return false
        }
        let segment = code.utf8.split {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ":")
        }.last
        return segment?.elementsEqual(wanted.utf8) ?? false
    }

    private static func codes(in value: JSON, _ path: ArraySlice<String>, at pointer: JSONPointer)
        -> [ErrorCode]
    {
        guard let step = path.first else {
            let code = value.string ?? value.numberText
            return code.map { [ErrorCode(code: $0, pointer: pointer)] } ?? []
        }
        if step == "*" {
            return value.elements.enumerated().flatMap { index, element in
                codes(in: element, path.dropFirst(), at: pointer.appending(index))
            }
        }
        return value[step].map { codes(in: $0, path.dropFirst(), at: pointer.appending(step)) } ?? []
    }
}
