public import AccordJSON
import AccordRegex

extension Placeholder {
    /// Whether a value is of the type that the placeholder stands for, within its bounds.
    public func matches(_ value: JSON) -> Bool { mismatch(of: value) == nil }

    /// Why a value does not match; nil where it does.
    func mismatch(of value: JSON) -> PlaceholderMismatch.Reason? {
        guard isOfType(value) else { return .otherType }
        switch kind {
        case .number, .integer: return mismatch(ofMeasure: value.double)
        case .array, .object: return mismatch(ofMeasure: Double(value.count))
        case .string: return mismatch(ofMeasure: value.string.map { Double($0.unicodeScalars.count) })
        case .regex: return value.string.flatMap(patternMismatch)
        case .any, .null, .boolean, .redacted, .uuid, .date, .dateTime: return nil
        }
    }

    /// Whether the argument means something to the kind.
    var isArgumentValid: Bool {
        switch kind {
        case .number, .integer, .array, .object, .string: bounds != nil
        case .regex: argument.map { (try? RegularExpression.check($0)) != nil } ?? false
        default: argument == nil
        }
    }

    // MARK: -

    private func isOfType(_ value: JSON) -> Bool {
        switch kind {
        case .any: true
        case .null: value.isNull
        case .boolean: value.bool != nil
        case .number: value.kind == .number
        case .integer: isInteger(value)
        case .array: value.kind == .array
        case .object: value.kind == .object
        case .string, .redacted, .regex: value.kind == .string
        case .uuid: value.string.map { VolatileText.uuid.matchesWhole($0) } ?? false
        case .dateTime: value.string.map { VolatileText.dateTime.matchesWhole($0) } ?? false
        case .date: value.string.map { VolatileText.date.matchesWhole($0) } ?? false
        }
    }

    private func isInteger(_ value: JSON) -> Bool {
        guard let double = value.double else { return value.int != nil }
        return value.int != nil || double.rounded() == double
    }

    private func mismatch(ofMeasure number: Double?) -> PlaceholderMismatch.Reason? {
        guard argument != nil else { return nil }
        guard let number, let bounds else { return .otherType }
        return bounds.contains(number) ? nil : .outOfBounds(number)
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

    private func patternMismatch(_ text: String) -> PlaceholderMismatch.Reason? {
        guard let argument, let pattern = try? RegularExpression(argument) else { return .patternNotFound }
        var text = text
        return switch text.withUTF8({ pattern.search($0) }) {
        case .found: nil
        case .notFound: .patternNotFound
        case .gaveUp: .undecided
        }
    }
}
