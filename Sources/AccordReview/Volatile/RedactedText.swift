import AccordJSON
import AccordSnapshots

/// A received text with its volatile values replaced by placeholders: what is accepted instead.
package struct RedactedText: Sendable {
    package private(set) var bytes: [UInt8]
    /// What was not carried out, in the order in which it was asked for: something else stands in its place.
    package private(set) var missed: [VolatileProposal] = []

    /// - Parameter proposals: those that are to be carried out, of the change's own.
    package init(_ choice: HunkChoice, _ proposals: [VolatileProposal]) {
        bytes = choice.new
        let places = Dictionary(grouping: proposals, by: \.place.part)
        if let own = places[.file] {
            let edited = RedactedPart(choice.new, line: 1, own, PlaceholderSyntax(of: choice.path))
            (bytes, missed) = (edited.text, edited.missed)
        }
        guard places.contains(where: { $0.key != .file }) else { return }
        guard let parts = ExchangeParts(bytes) else {
            missed = proposals
            return
        }
        let edited = HunkUnit.Part.allCases.compactMap { part in
            parts[part].map {
                RedactedPart(Array($0.text), line: $0.line, places[part] ?? [], .plain)
            }
        }
        bytes = edited.flatMap(\.text)
        missed += edited.flatMap(\.missed)
    }
}
