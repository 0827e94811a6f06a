/// Where the values of a document stand in the text that it was parsed from.
///
/// Nothing is kept while a document is read: the text is walked once when this is made, for the starts of
/// its lines, and a place is found when it is asked for. Documents that were built or edited have no text.
package struct JSONPositions: Sendable {
    /// A place, line and column counted from 1, the column in bytes of UTF-8.
    package typealias Position = (line: Int, column: Int)

    private let document: JSON
    private let lineStarts: [Int]

    /// - Parameter document: as it was parsed, or a value of it, which pointers then start from.
    package init(_ document: JSON) {
        self.document = document
        lineStarts = document.storage.textCount.map { Self.lineStarts(document.storage.bytes, $0) } ?? []
    }

    /// Where a value starts, and the key in front of it where it is a member.
    ///
    /// Nil where the document has no such value, or no text.
    package func position(of pointer: JSONPointer) -> (key: Position?, value: Position)? {
        document.value(at: pointer).flatMap(position)
    }

    /// Where a value of the document starts, and the key in front of it: of a repeated key, its own.
    package func position(of value: JSON) -> (key: Position?, value: Position)? {
        place(of: value).map { ($0.key.map { ($0.line, $0.column) }, ($0.value.line, $0.value.column)) }
    }

    /// As `position(of:)`, with offset and text of the lines.
    package func place(of value: JSON) -> (key: TextPlace?, value: TextPlace)? {
        guard let count = document.storage.textCount, value.storage === document.storage else { return nil }
        let node = value.node
        let isMember = node > 0 && document.storage.nodes[node - 1].word & JSONNode.isKey != 0
        let starts = document.storage.withView { view in
            let starts = NodeStarts(view, textCount: count)
            return (key: isMember ? starts.start(of: node - 1) : nil, value: starts.start(of: node))
        }
        return (starts.key.map(place(at:)), place(at: starts.value))
    }

    /// A place of the text itself.
    private func place(at offset: Int) -> TextPlace {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return TextPlace(
            offset: offset, line: low + 1, start: lineStarts[low], in: document.storage.bytes,
            end: document.storage.textCount)
    }

    private static func lineStarts(_ bytes: [UInt8], _ count: Int) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            var starts = [0]
            guard let base = bytes.baseAddress else { return starts }
            var index = 0
            while index < count {
                if base[index] == 0x0A { starts.append(index &+ 1) }
                index = index &+ 1
            }
            return starts
        }
    }
}
