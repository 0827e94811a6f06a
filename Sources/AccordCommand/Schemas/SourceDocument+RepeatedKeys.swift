import AccordContract
import AccordJSON
import AccordReport

extension SourceDocument {
    /// The keys that their object has already, each at the place where it comes again.
    ///
    /// - Parameter severity: by the place of the object.
    func repeatedKeys(_ severity: (JSONPointer) -> Severity) -> [Finding] {
        guard json.hasRepeatedKeys else { return [] }
        return json.repeatedMembers.prefix(JSONCheck.limit).map { repeated in
            var place = place(of: repeated.member, key: true)
            place.label = nil
            let object = JSONPointer(tokens: json.pointer(ofNode: repeated.first.nodeIndex).tokens.dropLast())
            return Finding(
                repeated.key, again: place, first: self.place(of: repeated.first, key: true).line ?? 1,
                severity: severity(object))
        }
    }
}
