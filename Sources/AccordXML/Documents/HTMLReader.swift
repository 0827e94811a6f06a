#if XML
import CLibXML2

/// Reads HTML: what browsers forgive is forgiven.
enum HTMLReader {
    /// - Parameter isFragment: whether all of it stands in a body, where text is not wrapped in a paragraph.
    static func read(_ bytes: [UInt8], charset: String?, isFragment: Bool) throws(XMLError) -> Tree {
        _ = Library.start
        let (text, encoding) = HTMLEncoding.text(bytes, charset)
        let source = isFragment ? HTMLEncoding.inBody(text) : text
        let errors = LibraryErrors()
        var document = errors.hearing { parse(source, encoding, errors) }
        if errors.hasConversionFailed, let truncated = document {
            // What the page says of itself is wrong: every byte is a letter of Latin 1.
            xmlFreeDoc(truncated)
            document = errors.hearing { parse(source, "ISO-8859-1", errors) }
        }
        if let limit = errors.limit {
            // Browsers read on; the library stops, and what stands behind would be missing in silence.
            xmlFreeDoc(document)
            throw XMLError(.limit(limit.text), line: limit.line)
        }
        guard let document else {
            throw XMLError(.malformed(errors.messages.last?.text ?? "Document is too large"))
        }
        return Tree(document)
    }

    private static let options = [
        HTML_PARSE_RECOVER, HTML_PARSE_NONET, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NODEFDTD,
    ].reduce(0) { $0 | Int32($1.rawValue) }

    private static func parse(
        _ bytes: [UInt8], _ encoding: String?, _ errors: LibraryErrors
    ) -> xmlDocPtr? {
        guard bytes.count < Int32.max, let context = htmlNewParserCtxt() else { return nil }
        defer { htmlFreeParserCtxt(context) }
        ParserContext.collect(errors, in: context)
        // An empty page is a page.
        let bytes = bytes.isEmpty ? [UInt8(ascii: " ")] : bytes
        return bytes.withUnsafeBytes { buffer in
            htmlCtxtReadMemory(
                context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, encoding,
                options)
        }
    }
}
#endif
