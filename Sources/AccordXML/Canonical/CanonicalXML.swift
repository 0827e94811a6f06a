#if XML
import CLibXML2

/// Canonical XML 1.1 (W3C, 2008), with comments.
enum CanonicalXML {
    static func bytes(of tree: Tree) throws(XMLError) -> [UInt8] {
        try tree.withDocument { document throws(XMLError) in try bytes(of: document) }
    }

    /// Indented where elements hold nothing but elements, and with a final newline.
    static func indented(_ tree: Tree) throws(XMLError) -> [UInt8] {
        let copy = tree.copy { document in
            if let root = xmlDocGetRootElement(document) { Indentation.indent(root, depth: 0) }
        }
        return try bytes(of: copy) + [UInt8(ascii: "\n")]
    }

    private static func bytes(of document: xmlDocPtr) throws(XMLError) -> [UInt8] {
        var buffer: UnsafeMutablePointer<xmlChar>?
        let errors = LibraryErrors()
        let count = errors.hearing {
            xmlC14NDocDumpMemory(document, nil, Int32(XML_C14N_1_1.rawValue), nil, 1, &buffer)
        }
        defer { freeText(buffer) }
        guard count >= 0, let buffer else {
            throw XMLError(.notCanonical(errors.messages.first?.text ?? "libxml2 gives no reason"))
        }
        return Array(UnsafeBufferPointer(start: buffer, count: Int(count)))
    }
}
#endif
