import AccordJSON
import AccordSnapshots

/// A part of a snapshot with its volatile values replaced, and what could not be.
///
/// A value is replaced only where it stands as it was found.
struct RedactedPart {
    private(set) var text: [UInt8]
    private(set) var missed: [VolatileProposal] = []
    /// Nil where no placeholder can stand.
    private let syntax: PlaceholderSyntax?

    /// - Parameter line: the number of the first line in its file.
    init(_ text: [UInt8], line: Int, _ proposals: [VolatileProposal], _ syntax: PlaceholderSyntax?) {
        self.text = text
        self.syntax = syntax
        guard !proposals.isEmpty else { return }
        replaceLines(proposals, from: line)
        replaceValues(proposals)
        missed = proposals.filter(missed.contains)
    }

    // MARK: - Lines

    private mutating func replaceLines(_ proposals: [VolatileProposal], from first: Int) {
        var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let places = proposals.compactMap { proposal -> (VolatileProposal, Int)? in
            switch proposal.place {
            case .line(_, let line), .field(_, _, let line), .cookie(_, _, let line): (proposal, line - first)
            case .value: nil
            }
        }
        guard !places.isEmpty else { return }
        let markup = syntax.flatMap { MarkupRegions(text, in: $0) }
        // From the end on: what stands in front of an edit stays where it is.
        for (proposal, index) in places.reversed() {
            guard lines.indices.contains(index), let range = Self.range(of: proposal, in: lines[index]),
                let placeholder = replacement(of: proposal, in: markup?[range.lowerBound])
            else {
                missed.append(proposal)
                continue
            }
            lines[index].replaceSubrange(range, with: placeholder)
        }
        text = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    /// Of a cookie what it is set to be stays, but for its value and its expiry.
    private func replacement(of proposal: VolatileProposal, in region: MarkupRegions.Kind?) -> [UInt8]? {
        if case .cookie = proposal.place { return Array(SetCookie(proposal.new).concealed.utf8) }
        return syntax?.text(of: proposal.placeholder, in: region)
    }

    private static func range(of proposal: VolatileProposal, in line: ArraySlice<UInt8>) -> Range<Int>? {
        guard let range = proposal.range ?? HeaderLine(Array(line))?.range, range.upperBound <= line.count
        else { return nil }
        let (start, end) = (line.startIndex + range.lowerBound, line.startIndex + range.upperBound)
        return line[start..<end].elementsEqual(proposal.new.utf8) ? start..<end : nil
    }

    // MARK: - Values

    private mutating func replaceValues(_ proposals: [VolatileProposal]) {
        let own = proposals.compactMap { proposal -> (JSONPointer, VolatileProposal)? in
            guard case .value(_, let pointer) = proposal.place else { return nil }
            return (pointer, proposal)
        }
        guard !own.isEmpty else { return }
        guard let document = try? JSON(parsing: text), let layout = JSONLayout(of: text[...], document) else {
            missed += own.map(\.1)
            return
        }
        var edits: [Int: JSON] = [:]
        for (pointer, proposal) in own.reversed() {
            guard let node = document.node(at: pointer),
                let value = (edits[node] ?? document.value(at: pointer)).flatMap({
                    Self.replaced($0, proposal)
                })
            else {
                missed.append(proposal)
                continue
            }
            edits[node] = value
        }
        text = layout.text(of: document.replacing(edits))
    }

    /// - Returns: nil where it is not the value that was found.
    private static func replaced(_ value: JSON, _ proposal: VolatileProposal) -> JSON? {
        let placeholder = proposal.placeholder.description
        var bytes = Array(VolatileValues.text(value).utf8)
        let range = proposal.range ?? bytes.indices
        guard range.upperBound <= bytes.count, bytes[range].elementsEqual(proposal.new.utf8) else {
            return nil
        }
        guard proposal.range != nil else { return JSON(placeholder) }
        bytes.replaceSubrange(range, with: placeholder.utf8)
        return value.string == nil ? nil : JSON(String(decoding: bytes, as: UTF8.self))
    }
}
