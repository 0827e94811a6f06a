#if XML
import CLibXML2

/// Reads HTML: what browsers forgive is forgiven.
enum HTMLReader {
    static func read(_ bytes: [UInt8], charset: String?) throws(XMLError) -> Tree {
        _ = Library.start
        let errors = LibraryErrors()
        let document = withExtendedLifetime(errors) { parse(bytes, encoding(charset, bytes), errors) }
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

    /// What the sender said, where the library knows it; else UTF-8 where the bytes are; else what the page says.
    private static func encoding(_ charset: String?, _ bytes: [UInt8]) -> String? {
        if let charset, let handler = xmlFindCharEncodingHandler(charset) {
            xmlCharEncCloseFunc(handler)
            return charset
        }
        return String(validating: bytes, as: UTF8.self) == nil ? nil : "UTF-8"
    }
}
#endif
