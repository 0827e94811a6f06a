#if XML
import CLibXML2

extension XML {
    /// The document with the texts of its elements and the values of its attributes edited, in their order.
    ///
    /// - Parameter edit: gives the new text, or nil to leave it.
    public func editingTexts(_ edit: (String) -> String?) -> XML {
        edited { document in
            if let root = xmlDocGetRootElement(document) { Self.editTexts(of: root, edit) }
        }
    }

    /// The document with the text of what an expression selects replaced: of elements, of attributes, of texts.
    ///
    /// - Parameter replacement: gives the new text for the old one, or nil to leave it.
    /// - Returns: the document, and how many nodes were replaced.
    func replacing(
        at query: XPathQuery, _ replacement: (String) -> String?
    ) throws(XPathError) -> (document: XML, count: Int) {
        var count = 0
        let document = try edited { document throws(XPathError) in
            try query.evaluate(in: document) { object in
                for node in Self.outermost(XPathQuery.nodes(of: object)) {
                    guard let text = replacement(XML.Node.text(of: node)) else { continue }
                    count += 1
                    Self.replace(node, by: text)
                }
            }
        }
        return (document, count)
    }

    /// Without the nodes inside others, which go when the outer ones are replaced, and what holds no text.
    private static func outermost(_ nodes: [xmlNodePtr]) -> [xmlNodePtr] {
        let nodes = nodes.filter { node in
            node.isElement || node.pointee.type == XML_ATTRIBUTE_NODE || node.isText
        }
        let selected = Set(nodes)
        return nodes.filter { node in
            !sequence(first: node) { $0.pointee.parent }.dropFirst().contains { selected.contains($0) }
        }
    }

    private func edited<Failure: Error>(
        _ edit: (xmlDocPtr) throws(Failure) -> Void
    ) throws(Failure) -> XML {
        XML(tree: try tree.copy(editedBy: edit), dialect: dialect)
    }

    private static func editTexts(of element: xmlNodePtr, _ edit: (String) -> String?) {
        for attribute in AttributeList(of: element) {
            if let text = edit(XML.Node.text(of: attribute)) { replace(attribute, by: text) }
        }
        for child in NodeList(childrenOf: element) {
            switch child.pointee.type {
            case XML_ELEMENT_NODE: editTexts(of: child, edit)
            case _ where child.isText: if let text = edit(child.content) { replace(child, by: text) }
            default: continue
            }
        }
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
