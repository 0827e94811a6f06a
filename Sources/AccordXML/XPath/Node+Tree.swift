#if XML
import CLibXML2

extension XML.Node {
    init(_ node: xmlNodePtr) {
        // A namespace is another structure, which begins like a node and then has neither line nor parent.
        let isNamespace = node.pointee.type == XML_NAMESPACE_DECL
        self.init(
            path: isNamespace ? "namespace::*" : Self.path(of: node),
            text: Self.text(of: node),
            line: isNamespace ? 0 : max(0, Int(xmlGetLineNo(node))))
    }

    /// The string-value.
    static func text(of node: xmlNodePtr) -> String {
        let text = xmlXPathCastNodeToString(node)
        defer { freeText(text) }
        return text.map { String(cString: $0) } ?? ""
    }

    /// Names as they are written, with an index where siblings share one.
    private static func path(of node: xmlNodePtr) -> String {
        var steps: [String] = []
        var current: xmlNodePtr? = node
        while let node = current, let step = step(to: node) {
            steps.append(step)
            current = node.pointee.parent
        }
        return "/" + steps.reversed().joined(separator: "/")
    }

    private static func step(to node: xmlNodePtr) -> String? {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: node.qualifiedName + index(of: node)
        case XML_ATTRIBUTE_NODE: "@" + node.qualifiedName
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: "text()" + index(of: node)
        case XML_COMMENT_NODE: "comment()" + index(of: node)
        case XML_PI_NODE: "processing-instruction()" + index(of: node)
        default: nil
        }
    }

    private static func index(of node: xmlNodePtr) -> String {
        guard let parent = node.pointee.parent else { return "" }
        let name = node.qualifiedName
        let alike = NodeList(childrenOf: parent).filter {
            $0.pointee.type == node.pointee.type && $0.qualifiedName == name
        }
        guard alike.count > 1, let index = alike.firstIndex(of: node) else { return "" }
        return "[\(index + 1)]"
    }
}
#endif
