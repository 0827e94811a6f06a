package import AccordJSON

/// How a JSON text is laid out, so that another document can be written alike.
package struct JSONLayout: Sendable {
    private let style: JSONStyle
    /// The line breaks behind the document.
    private let tail: [UInt8]

    /// - Returns: nil where the text is laid out in another way than Accord writes.
    package init?(of text: ArraySlice<UInt8>, _ document: JSON) {
        let end = text.lastIndex { $0 != UInt8(ascii: "\n") }.map { $0 + 1 } ?? text.startIndex
        let styles: [JSONStyle] = [.pretty, .compact]
        guard let style = styles.first(where: { text[..<end].elementsEqual(document.serialized($0)) }) else {
            return nil
        }
        self.style = style
        tail = Array(text[end...])
    }

    package func text(of document: JSON) -> [UInt8] { document.serialized(style) + tail }
}
