#if XML
import CLibXML2

/// What the bytes of a page mean: as the sender said, else UTF-8 where they are, else as the page says.
enum HTMLEncoding {
    /// The bytes for the parser, and their encoding; nil where the page has to say it.
    static func text(_ bytes: [UInt8], _ charset: String?) -> (bytes: [UInt8], encoding: String?) {
        let name = charset?.lowercased()
        if name == "utf-8" || name == "utf8" { return (bytes, "UTF-8") }
        // Of bytes that are not what the sender said the library would read those before the first wrong one.
        if let charset, let text = decoded(bytes, charset) { return (text, "UTF-8") }
        return (bytes, String(validating: bytes, as: UTF8.self) == nil ? nil : "UTF-8")
    }

    /// A part of a page behind the tag that browsers would put before it.
    static func inBody(_ bytes: [UInt8]) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        // Two bytes a letter: the tag would be none.
        let isWide = text.first == 0xFE || text.first == 0xFF
        return text.isEmpty || isWide ? bytes : Array("<body>".utf8) + text
    }

    /// UTF-8; nil where the library does not know the encoding, or the bytes are not of it.
    private static func decoded(_ bytes: [UInt8], _ charset: String) -> [UInt8]? {
        guard !bytes.isEmpty, bytes.count < Int32.max / 4 else { return nil }
        guard let handler = xmlFindCharEncodingHandler(charset) else { return nil }
        defer { xmlCharEncCloseFunc(handler) }
        let (input, output) = (xmlBufferCreate(), xmlBufferCreateSize(bytes.count * 3 + 16))
        defer {
            xmlBufferFree(input)
            xmlBufferFree(output)
        }
        bytes.withUnsafeBufferPointer { _ = xmlBufferAdd(input, $0.baseAddress, Int32($0.count)) }
        _ = LibraryErrors().hearing { xmlCharEncInFunc(handler, output, input) }
        guard xmlBufferLength(input) == 0, let content = xmlBufferContent(output) else { return nil }
        return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))))
    }
}
#endif
