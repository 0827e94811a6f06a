#if XML
import CLibXML2

extension XML.Node {
    /// - Parameter paths: what is known of the places of the document's nodes.
    init(_ node: xmlNodePtr, _ paths: inout NodePaths) {
        // A namespace is another structure, which begins like a node and then has neither line nor parent.
        let isNamespace = node.pointee.type == XML_NAMESPACE_DECL
        self.init(
            path: isNamespace ? "namespace::*" : paths.path(of: node),
            text: Self.text(of: node),
            line: isNamespace ? 0 : max(0, Int(xmlGetLineNo(node))))
    }

    /// The string-value.
    static func text(of node: xmlNodePtr) -> String {
        let text = xmlXPathCastNodeToString(node)
        defer { freeText(text) }
        return text.map { String(cString: $0) } ?? ""
    }
}
#endif
