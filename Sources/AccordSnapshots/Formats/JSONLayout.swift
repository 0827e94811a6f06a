package import AccordJSON

/// How a JSON text is laid out, so that another document can be written alike.
package struct JSONLayout: Sendable {
    private enum Form: CaseIterable {
        case pretty, compact
        /// A list with each element on a line, as `DocumentLayout.rows` writes it.
        case rows

        func bytes(of document: JSON) -> [UInt8] {
            switch self {
            case .pretty: document.serialized(.pretty)
            case .compact: document.serialized(.compact)
            case .rows: DocumentLayout.rows(document)
            }
        }

        func fits(_ text: ArraySlice<UInt8>, _ document: JSON) -> Bool {
            // What is no list is pretty as rows as well.
            (self != .rows || document.kind == .array)
                && JSONLayout.body(of: text).elementsEqual(bytes(of: document))
        }
    }

    private let form: Form
    /// The line breaks behind the document.
    private let tail: [UInt8]

    /// - Parameter others: further versions of the text: they tell which layout an empty list has, or one of
    ///   numbers, which are the same in several.
    /// - Returns: nil where the text is laid out in another way than Accord writes.
    package init?(
        of text: ArraySlice<UInt8>, _ document: JSON, besides others: [(ArraySlice<UInt8>, JSON)] = []
    ) {
        let forms = Form.allCases.filter { $0.fits(text, document) }
        guard let first = forms.first else { return nil }
        let common = forms.count > 1 ? forms.first { form in others.allSatisfy { form.fits($0, $1) } } : nil
        form = common ?? first
        tail = Array(text[Self.body(of: text).endIndex...])
    }

    package func text(of document: JSON) -> [UInt8] { form.bytes(of: document) + tail }

    private static func body(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text[..<(text.lastIndex { $0 != UInt8(ascii: "\n") }.map { $0 + 1 } ?? text.startIndex)]
    }
}
