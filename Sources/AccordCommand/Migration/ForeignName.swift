/// How swift-snapshot-testing makes a name of a file: whatever is no part of a word becomes `-`.
enum ForeignName {
    static func component(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            if isWord(scalar) { result.append(scalar) } else if result.last != "-" { result.append("-") }
        }
        if result.first == "-" { result.removeFirst() }
        if result.last == "-" { result.removeLast() }
        return String(result)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isAlphabetic { return true }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: true
        default: false
        }
    }
}
