package import AccordJSON

extension Placeholder {
    /// A value that the placeholder matches, where one can be made up.
    package var sample: JSON {
        switch kind {
        case .any, .null: .null
        case .boolean: true
        case .number, .integer: JSON(lowest)
        case .string: JSON(String(repeating: "x", count: min(max(lowest, 0), 1_000)))
        case .array: []
        case .object: [:]
        case .uuid: "00000000-0000-4000-8000-000000000000"
        case .date: "2000-01-01"
        case .dateTime: "2000-01-01T00:00:00Z"
        case .regex, .redacted: JSON(kind.rawValue)
        }
    }

    /// The least whole number within the bounds; 1 without any.
    private var lowest: Int {
        guard let argument, let dots = argument.firstRange(of: "..") else { return 1 }
        if let low = Double(argument[..<dots.lowerBound]) { return Int(exactly: low.rounded(.up)) ?? 0 }
        let high = Double(argument[dots.upperBound...]) ?? 1
        return min(Int(exactly: high.rounded(.down)) ?? 1, 1)
    }

    /// A text as it was before it was escaped so as not to be read as a placeholder; nil where it was not.
    package static func unescaped(_ text: String) -> String? {
        guard text.utf8.first == UInt8(ascii: "\\") else { return nil }
        let literal = String(text.dropFirst())
        return escaped(literal) == text ? literal : nil
    }
}
