public import AccordJSON

extension Placeholder {
    /// Whether a value is of the type that the placeholder stands for, within its bounds.
    public func matches(_ value: JSON) -> Bool {
        switch kind {
        case .any: true
        case .null: value.isNull
        case .boolean: value.bool != nil
        case .number: value.kind == .number && isWithin(value.double)
        case .integer: isInteger(value) && isWithin(value.double)
        case .array: value.kind == .array && isWithin(Double(value.count))
        case .object: value.kind == .object && isWithin(Double(value.count))
        case .string: value.string.map { isWithin(Double($0.unicodeScalars.count)) } ?? false
        case .redacted: value.kind == .string
        case .uuid: value.string.map { VolatileText.uuid.matchesWhole($0) } ?? false
        case .dateTime: value.string.map { VolatileText.dateTime.matchesWhole($0) } ?? false
        case .date: value.string.map { VolatileText.date.matchesWhole($0) } ?? false
        case .regex: value.string.map(matchesPattern) ?? false
        }
    }

    /// Whether the argument means something to the kind.
    var isArgumentValid: Bool {
        switch kind {
        case .number, .integer, .array, .object, .string: bounds != nil
        case .regex: argument.map { (try? Regex($0)) != nil } ?? false
        default: argument == nil
        }
    }

    private func isInteger(_ value: JSON) -> Bool {
        guard let double = value.double else { return value.int != nil }
        return value.int != nil || double.rounded() == double
    }

    private func isWithin(_ number: Double?) -> Bool {
        guard argument != nil else { return true }
        guard let number, let bounds else { return false }
        return bounds.contains(number)
    }

    /// `1..`, `..5` and `1..5`, both ends included.
    private var bounds: ClosedRange<Double>? {
        guard let argument, let dots = argument.firstRange(of: "..") else { return nil }
        let (low, high) = (argument[..<dots.lowerBound], argument[dots.upperBound...])
        guard let lower = low.isEmpty ? -Double.infinity : Double(low),
            let upper = high.isEmpty ? Double.infinity : Double(high), lower <= upper
        else { return nil }
        return lower...upper
    }

    private func matchesPattern(_ text: String) -> Bool {
        guard let argument, let pattern = try? Regex(argument) else { return false }
        return text.firstMatch(of: pattern) != nil
    }
}
