/// A text is not well-formed XML (XML 1.0, 2.1), as far as it can be told without its entities.
package struct XMLSyntaxError: Error, Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        case notUTF8
        /// A control character stands in it.
        case control(UInt8)
        /// An element begins here and does not end.
        case open(String)
        /// An end that is not that of the element that is open; nil where none is.
        case end(String, of: String?)
        /// A tag, an attribute or a name is written as none.
        case tag
        /// An element has an attribute twice.
        case repeatedAttribute(String)
        /// A comment, an instruction or the like has no end, or what ends it stands inside.
        case unfinished(String)
        /// A `&` begins no reference that is known.
        case reference
        /// A `<` in the value of an attribute, or a `]]>` in a text.
        case unescaped(String)
        case noElement
        /// A text or a second element stands beside the document's own.
        case outside
    }

    package let reason: Reason
    /// Counted from 1.
    package let line: Int
    /// In bytes, counted from 1.
    package let column: Int

    /// - Returns: nil where the text is well-formed, or is in another encoding than UTF-8.
    package init?(in bytes: [UInt8]) {
        do throws(XMLSyntaxReader.Fault) {
            var reader = XMLSyntaxReader(bytes)
            try reader.read()
            return nil
        } catch {
            let before = bytes[..<error.offset]
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            reason = error.reason
            line = before.count { $0 == UInt8(ascii: "\n") } + 1
            column = error.offset - start + 1
        }
    }
}

extension XMLSyntaxError: CustomStringConvertible {
    package var description: String { Rules.sentence(reason) }
}
