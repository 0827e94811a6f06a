import AccordJSON
import AccordSnapshots

/// A received text with its volatile values replaced by placeholders: what is accepted instead.
package struct RedactedText: Sendable {
    private let choice: HunkChoice
    private let proposals: [VolatileProposal]

    /// - Parameter proposals: those that are to be carried out, of the change's own.
    package init(_ choice: HunkChoice, _ proposals: [VolatileProposal]) {
        self.choice = choice
        self.proposals = proposals
    }

    package var bytes: [UInt8] {
        guard !proposals.isEmpty else { return choice.new }
        guard case .exchange = choice.syntax, let parts = ExchangeParts(choice.new) else {
            return edited(choice.new[...], .file, line: 1)
        }
        return HunkUnit.Part.allCases.flatMap { part in
            parts[part].map { edited($0.text, part, line: $0.line) } ?? []
        }
    }

    // MARK: -

    private func edited(_ text: ArraySlice<UInt8>, _ part: HunkUnit.Part, line: Int) -> [UInt8] {
        withValues(withLines(Array(text), part, line: line), part)
    }

    private func withValues(_ text: [UInt8], _ part: HunkUnit.Part) -> [UInt8] {
        let own = proposals.compactMap { proposal -> (JSONPointer, VolatileProposal)? in
            guard case .value(part, let pointer) = proposal.place else { return nil }
            return (pointer, proposal)
        }
        guard !own.isEmpty, let document = try? JSON(parsing: text),
            let layout = JSONLayout(of: text[...], document)
        else { return text }
        var edits: [Int: JSON] = [:]
        // From the end on: what stands in front of an edit stays where it is.
        for (pointer, proposal) in own.reversed() {
            guard let node = document.node(at: pointer), let value = document.value(at: pointer) else {
                continue
            }
            edits[node] = Self.replaced(edits[node] ?? value, proposal)
        }
        return layout.text(of: document.replacing(edits))
    }

    private static func replaced(_ value: JSON, _ proposal: VolatileProposal) -> JSON {
        guard let range = proposal.range, let text = value.string else {
            return JSON(proposal.placeholder.description)
        }
        var bytes = Array(text.utf8)
        guard range.upperBound <= bytes.count else { return value }
        bytes.replaceSubrange(range, with: proposal.placeholder.description.utf8)
        return JSON(String(decoding: bytes, as: UTF8.self))
    }

    private func withLines(_ text: [UInt8], _ part: HunkUnit.Part, line first: Int) -> [UInt8] {
        var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            Array($0)
        }
        for proposal in proposals.reversed() {
            switch proposal.place {
            case .line(part, let line), .field(part, _, let line):
                guard lines.indices.contains(line - first) else { continue }
                let range = proposal.range ?? HeaderLine(lines[line - first])?.range
                guard let range, range.upperBound <= lines[line - first].count else { continue }
                lines[line - first].replaceSubrange(range, with: proposal.placeholder.description.utf8)
            case .cookie(part, _, let line):
                guard lines.indices.contains(line - first), let field = HeaderLine(lines[line - first]) else {
                    continue
                }
                lines[line - first].replaceSubrange(field.range, with: SetCookie(field.value).concealed.utf8)
            case .line, .field, .cookie, .value: continue
            }
        }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
}
