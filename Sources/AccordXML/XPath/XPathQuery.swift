#if XML
import CLibXML2

/// One XPath 1.0 expression and the prefixes that it may use.
struct XPathQuery {
    let expression: String
    let namespaces: [String: String]

    /// The steps of one evaluation, after which it is given up: a second or so.
    private static let steps: UInt = 20_000_000

    init(_ expression: String, _ namespaces: [String: String]) {
        self.expression = expression
        self.namespaces = namespaces
    }

    func value(in tree: Tree) throws(XPathError) -> XML.Value {
        try tree.withDocument { document throws(XPathError) in
            try evaluate(in: document) { Self.value($0) }
        }
    }

    /// Evaluates, and hands the result to `body`; it is gone afterwards, the nodes are the document's.
    func evaluate<R>(
        in document: xmlDocPtr, _ body: (xmlXPathObjectPtr) -> R
    ) throws(XPathError) -> R {
        let known = prefixes(of: document)
        let failure = XPathFailure()
        let found = withExtendedLifetime(failure) { object(in: document, known, failure) }
        guard let object = found else {
            throw XPathError(
                expression: expression, reason: failure.reason, offset: failure.offset,
                prefixes: known.keys.sorted())
        }
        defer { xmlXPathFreeObject(object) }
        return body(object)
    }

    // MARK: -

    private func object(
        in document: xmlDocPtr, _ prefixes: [String: String], _ failure: XPathFailure
    ) -> xmlXPathObjectPtr? {
        guard let context = xmlXPathNewContext(document) else { return nil }
        defer { xmlXPathFreeContext(context) }
        context.pointee.opLimit = Self.steps
        context.pointee.userData = failure.opaque
        context.pointee.error = { opaque, error in
            if let opaque, let error { XPathFailure.of(opaque).note(error.pointee) }
        }
        for (prefix, name) in prefixes { xmlXPathRegisterNs(context, prefix, name) }
        guard let compiled = xmlXPathCtxtCompile(context, expression) else { return nil }
        defer { xmlXPathFreeCompExpr(compiled) }
        return evaluateXPath(compiled, context)
    }

    /// Those of the root element, its default one as `xmlns`, and what was given.
    private func prefixes(of document: xmlDocPtr) -> [String: String] {
        var known: [String: String] = [:]
        var declared = xmlDocGetRootElement(document)?.pointee.nsDef
        while let namespace = declared {
            let prefix = namespace.pointee.prefix.map { String(cString: $0) } ?? "xmlns"
            known[prefix] = namespace.pointee.href.map { String(cString: $0) }
            declared = namespace.pointee.next
        }
        return known.merging(namespaces) { $1 }
    }

    private static func value(_ object: xmlXPathObjectPtr) -> XML.Value {
        switch object.pointee.type {
        case XPATH_BOOLEAN: return .boolean(object.pointee.boolval != 0)
        case XPATH_NUMBER: return .number(object.pointee.floatval)
        case XPATH_STRING: return .string(object.pointee.stringval.map { String(cString: $0) } ?? "")
        default:
            var paths = NodePaths()
            return .nodes(nodes(of: object).map { XML.Node($0, &paths) })
        }
    }

    /// The selected nodes in document order; none for what is no node-set.
    static func nodes(of object: xmlXPathObjectPtr) -> [xmlNodePtr] {
        guard object.pointee.type == XPATH_NODESET, let set = object.pointee.nodesetval else { return [] }
        xmlXPathNodeSetSort(set)
        return (0..<Int(set.pointee.nodeNr)).compactMap { set.pointee.nodeTab[$0] }
    }
}
#endif
