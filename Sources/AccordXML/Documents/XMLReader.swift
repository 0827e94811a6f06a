#if XML
import CLibXML2

/// Reads XML with nothing fetched and nothing boundless.
enum XMLReader {
    static func read(_ bytes: [UInt8]) throws(XMLError) -> Tree {
        let document = try parse(bytes, options: safe)
        if let entity = externalEntity(of: document) {
            xmlFreeDoc(document)
            throw entity
        }
        guard declaresEntities(document) else { return Tree(document) }
        // Only now is it known that all entities stand in the document itself.
        xmlFreeDoc(document)
        return Tree(try parse(bytes, options: safe | Int32(XML_PARSE_NOENT.rawValue)))
    }

    /// No network, no messages on the standard error, CDATA as the text that it is, lines beyond 65,535.
    private static let safe = [
        XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NOCDATA, XML_PARSE_BIG_LINES,
    ].reduce(0) { $0 | Int32($1.rawValue) }

    private static func parse(_ bytes: [UInt8], options: Int32) throws(XMLError) -> sending xmlDocPtr {
        _ = Library.start
        let errors = LibraryErrors()
        let document = withExtendedLifetime(errors) { parse(bytes, options, errors) }
        guard let document else { throw error(errors, bytes) }
        return document
    }

    private static func parse(_ bytes: [UInt8], _ options: Int32, _ errors: LibraryErrors) -> xmlDocPtr? {
        guard bytes.count < Int32.max, let context = xmlNewParserCtxt() else { return nil }
        defer { xmlFreeParserCtxt(context) }
        ParserContext.collect(errors, in: context)
        let document = bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, options)
        }
        // The library goes on where only the namespaces are wrong.
        if let document, context.pointee.nsWellFormed == 0 {
            xmlFreeDoc(document)
            return nil
        }
        return document
    }

    private static func error(_ errors: LibraryErrors, _ bytes: [UInt8]) -> XMLError {
        let message = errors.messages.first
        let text = message?.text ?? (bytes.isEmpty ? "Document is empty" : "Document is too large")
        let isLimit = message?.isLimit == true
        return XMLError(
            isLimit ? .limit(text) : .malformed(text), line: message?.line, column: message?.column)
    }

    // MARK: - Entities

    private static func declarations(of document: xmlDocPtr) -> some Sequence<xmlEntityPtr> {
        sequence(first: document.pointee.intSubset?.pointee.children) { $0?.pointee.next }
            .prefix { $0 != nil }.lazy.compactMap { $0 }
            .filter { $0.pointee.type == XML_ENTITY_DECL }
            .map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: xmlEntity.self) }
    }

    private static func declaresEntities(_ document: xmlDocPtr) -> Bool {
        declarations(of: document).contains { _ in true }
    }

    private static func externalEntity(of document: xmlDocPtr) -> XMLError? {
        let external: Set<UInt32> = [
            XML_EXTERNAL_GENERAL_PARSED_ENTITY.rawValue, XML_EXTERNAL_GENERAL_UNPARSED_ENTITY.rawValue,
            XML_EXTERNAL_PARAMETER_ENTITY.rawValue,
        ]
        for entity in declarations(of: document) where external.contains(entity.pointee.etype.rawValue) {
            let name = entity.pointee.name.map { String(cString: $0) } ?? ""
            return XMLError(.externalEntity(name))
        }
        return nil
    }
}
#endif
