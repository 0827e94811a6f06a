/// A text is no JSON Pointer (RFC 6901, section 3).
public enum JSONPointerError: Error, Sendable, Equatable {
    /// It does not start with `/`.
    case missingSlash(String)
    /// A `~` is not followed by `0` or `1`; the offset of that `~` in bytes.
    case invalidEscape(String, offset: Int)
}

extension JSONPointerError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missingSlash(let text): "a JSON Pointer starts with `/`: did you mean `/\(text)`?"
        case .invalidEscape(let text, let offset):
            "in the JSON Pointer `\(text)`, `~` at byte \(offset + 1) must be `~0` (for `~`) or `~1` (for `/`)"
        }
    }
}
