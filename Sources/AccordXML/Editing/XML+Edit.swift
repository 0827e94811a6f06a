#if XML
import CLibXML2

extension XML {
    /// The document with its texts, comments, instructions and values of attributes edited, in their order.
    ///
    /// - Parameter edit: gives the new text, or nil to leave it.
    public func editingTexts(_ edit: (String) -> String?) -> XML {
        edited { document in
            for node in NodeList(childrenOf: document) { Self.editTexts(of: node, edit) }
        }
    }

    /// The document with the text of what an expression selects replaced: of elements, attributes, texts, comments.
    ///
    /// - Parameter replacement: gives the new text for the old one, or nil to leave it.
    /// - Returns: the document, and how many nodes were found.
    func replacing(
        at query: XPathQuery, _ replacement: (String) -> String?
    ) throws(XPathError) -> (document: XML, count: Int) {
        var count = 0
        let document = try edited { document throws(XPathError) in
            // What stands in a replaced node is freed, so the result that lists it must be gone by then.
            let nodes = try query.evaluate(in: document) { Self.outermost(XPathQuery.nodes(of: $0)) }
            count = nodes.count
            for node in nodes {
                if let text = replacement(XML.Node.text(of: node)) { Self.replace(node, by: text) }
            }
        }
        return (document, count)
    }

    /// Without the nodes inside others, which go when the outer ones are replaced, and what holds no text.
    private static func outermost(_ nodes: [xmlNodePtr]) -> [xmlNodePtr] {
        let nodes = nodes.filter { node in
            node.isElement || node.pointee.type == XML_ATTRIBUTE_NODE || node.isWritten
        }
        let selected = Set(nodes)
        return nodes.filter { !isInside($0, selected) }
    }

    /// An element that is replaced keeps its own attributes.
    private static func isInside(_ node: xmlNodePtr, _ selected: Set<xmlNodePtr>) -> Bool {
        let element = node.pointee.type == XML_ATTRIBUTE_NODE ? node.pointee.parent : node
        var outer = element?.pointee.parent
        while let node = outer {
            if selected.contains(node) { return true }
            outer = node.pointee.parent
        }
        return false
    }

    private func edited<Failure: Error>(
        _ edit: (xmlDocPtr) throws(Failure) -> Void
    ) throws(Failure) -> XML {
        XML(tree: try tree.copy(editedBy: edit), dialect: dialect)
    }

    private static func editTexts(of node: xmlNodePtr, _ edit: (String) -> String?) {
        guard node.isElement else {
            if node.isWritten, let text = edit(node.content) { replace(node, by: text) }
            return
        }
        for attribute in AttributeList(of: node) {
            if let text = edit(XML.Node.text(of: attribute)) { replace(attribute, by: text) }
        }
        for child in NodeList(childrenOf: node) { editTexts(of: child, edit) }
    }

    /// Of elements and attributes libxml2 reads the new content for entities, of texts it does not.
    private static func replace(_ node: xmlNodePtr, by text: String) {
        guard node.isElement || node.pointee.type == XML_ATTRIBUTE_NODE else {
            return xmlNodeSetContent(node, text)
        }
        let escaped = xmlEncodeSpecialChars(node.pointee.doc, text)
        defer { freeText(escaped) }
        xmlNodeSetContent(node, escaped)
    }
}
#endif
