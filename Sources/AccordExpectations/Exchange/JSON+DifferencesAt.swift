import AccordJSON

extension JSON {
    /// The differences from what was expected at a place, with pointers from the root of the document.
    func differences(from expected: JSON, at pointer: JSONPointer) -> [JSONDifference] {
        expected.differences(to: self).map { difference in
            var difference = difference
            difference.pointer.tokens = pointer.tokens + difference.pointer.tokens
            return difference
        }
    }
}
