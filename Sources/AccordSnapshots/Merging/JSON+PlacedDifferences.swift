package import AccordJSON

extension JSON {
    /// The differences to another document, each with a place of its own.
    ///
    /// - Returns: nil where a pointer cannot tell the values of one of the documents apart.
    package func placedDifferences(to new: JSON) -> [JSONDifference]? {
        guard !hasRepeatedKeys, !new.hasRepeatedKeys else { return nil }
        let differences = differences(to: new)
        // Keys with lone surrogates are different, and read the same.
        let isAmbiguous = differences.contains {
            $0.pointer.tokens.contains { $0.unicodeScalars.contains("\u{FFFD}") }
        }
        return isAmbiguous ? nil : differences
    }
}
