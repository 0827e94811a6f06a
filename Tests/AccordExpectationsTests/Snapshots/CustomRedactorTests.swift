import AccordExpectations
import AccordSnapshots
import Testing

/// What the article about snapshots shows of redactions, word for word: ArticleTests compares it.
@Suite struct CustomRedactorTests {
    @Test func `a redactor of your own replaces what no pattern can tell`() {
        let receipt = "Order 20260116 of 20260117: 20260116 is paid"
        expectSnapshot(of: receipt, as: .lines, redacting: .custom(OrderNumbers()))
    }
}

/// Order numbers: no pattern can tell them from other numbers, their check digit does.
struct OrderNumbers: Redactor {
    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int {
        guard case .text(let text) = content else { return 0 }
        var count = 0
        let words = String(decoding: text, as: UTF8.self).split(separator: " ").map { word in
            guard isOrderNumber(word) else { return String(word) }
            count += 1
            return placeholders.numbered(.string, for: String(word)).description
        }
        content = .text(Array(words.joined(separator: " ").utf8))
        return count
    }

    private func isOrderNumber(_ word: Substring) -> Bool {
        let digits = word.compactMap(\.wholeNumberValue)
        return digits.count == 8 && word.count == 8 && digits.reduce(0, +).isMultiple(of: 9)
    }
}
