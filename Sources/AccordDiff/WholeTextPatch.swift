/// A text that came or went as a whole: with nothing to compare, its patch needs no diff.
///
/// The bytes are those that a `LineDiff` with an empty text gives. A snapshot may be long, and test processes
/// are built without optimisation: no line is made a value of its own.
package struct WholeTextPatch: Sendable {
    private let text: [UInt8]
    private let isAdded: Bool
    private let lineCount: Int

    package var addedCount: Int { isAdded ? lineCount : 0 }
    package var removedCount: Int { isAdded ? 0 : lineCount }

    /// - Parameter isAdded: whether the text came; else it went.
    package init(_ text: [UInt8], isAdded: Bool) {
        self.text = text
        self.isAdded = isAdded
        lineCount = Self.lineCount(of: text)
    }

    /// The last line counts without a line feed, too.
    private static func lineCount(of text: [UInt8]) -> Int {
        text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return 0 }
            var (count, start) = (0, 0)
            while start < text.count {
                start = start &+ Bytes.firstLineFeed(base + start, text.count &- start) &+ 1
                count = count &+ 1
            }
            return count
        }
    }

    /// The whole patch; empty for an empty text.
    package func unifiedBytes(oldName: String, newName: String) -> [UInt8] {
        bytes(oldName, newName, lines: lineCount)
    }

    /// The patch as text, cut as that of a `LineDiff`.
    package func unified(oldName: String, newName: String, changedLinesLimit: Int) -> String {
        let shown = min(max(0, changedLinesLimit), lineCount)
        let text = String(decoding: bytes(oldName, newName, lines: shown).dropLast(), as: UTF8.self)
        return UnifiedWriter.text(text, hiding: lineCount - shown)
    }

    private func bytes(_ oldName: String, _ newName: String, lines: Int) -> [UInt8] {
        guard !text.isEmpty else { return [] }
        let header = UnifiedWriter(oldName, newName).header
        guard lines > 0 else { return header }
        let head = header + UnifiedWriter.head(whole: lineCount, isAdded: isAdded)
        let end = lines < lineCount ? Self.end(of: lines, in: text) : text.count
        let tail = text[end - 1] == Bytes.lineFeed ? [] : [Bytes.lineFeed] + UnifiedWriter.noNewline
        return [UInt8](unsafeUninitializedCapacity: head.count + end + lines + tail.count) { target, count in
            guard let target = target.baseAddress else { return }
            target.update(from: head, count: head.count)
            let body = target + head.count
            text.withUnsafeBufferPointer { Self.mark($0, upTo: end, as: isAdded ? "+" : "-", into: body) }
            (body + end + lines).update(from: tail, count: tail.count)
            count = head.count + end + lines + tail.count
        }
    }

    /// Copies lines with a mark before each.
    private static func mark(
        _ text: UnsafeBufferPointer<UInt8>, upTo end: Int, as mark: Unicode.Scalar,
        into target: UnsafeMutablePointer<UInt8>
    ) {
        guard let base = text.baseAddress else { return }
        let mark = UInt8(ascii: mark)
        var (start, target) = (0, target)
        while start < end {
            let length = min(Bytes.firstLineFeed(base + start, end &- start) &+ 1, end &- start)
            target[0] = mark
            Bytes.copy(base + start, to: target + 1, length)
            target += length &+ 1
            start = start &+ length
        }
    }

    private static func end(of lines: Int, in text: [UInt8]) -> Int {
        text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return 0 }
            return (0..<lines).reduce(0) { start, _ in
                start + Bytes.firstLineFeed(base + start, text.count - start) + 1
            }
        }
    }
}
