package import AccordJSON
package import AccordSchema

extension SchemaViolation {
    /// What is wrong, in a few words, and what to do about it.
    ///
    /// - Parameter value: what stands at the violation's place in the instance.
    package func sentence(about value: JSON?) -> (problem: String, hints: [String]) {
        let sentence = SchemaSentence(self, value, .v31)
        return (sentence.problem, sentence.hints)
    }
}
