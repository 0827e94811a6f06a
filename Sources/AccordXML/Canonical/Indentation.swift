#if XML
import CLibXML2

/// Puts elements on lines of their own where that changes nothing: where their parent holds no text.
enum Indentation {
    private static let step = "  "

    /// - Parameter depth: how deep the element stands; the parser bounds it.
    static func indent(_ element: xmlNodePtr, depth: Int) {
        let children = Array(NodeList(childrenOf: element))
        guard children.contains(where: \.isElement), children.allSatisfy(mayMove),
            xmlNodeGetSpacePreserve(element) != 1
        else { return }
        for child in children where child.isText {
            xmlUnlinkNode(child)
            xmlFreeNode(child)
        }
        for child in NodeList(childrenOf: element) {
            if child.isElement { indent(child, depth: depth + 1) }
        }
        breakLines(in: element, depth: depth)
    }

    private static func breakLines(in element: xmlNodePtr, depth: Int) {
        for child in Array(NodeList(childrenOf: element)) {
            xmlAddPrevSibling(child, line(depth + 1, element))
        }
        xmlAddChild(element, line(depth, element))
    }

    private static func line(_ depth: Int, _ element: xmlNodePtr) -> xmlNodePtr? {
        xmlNewDocText(element.pointee.doc, "\n" + String(repeating: step, count: depth))
    }

    private static func mayMove(_ node: xmlNodePtr) -> Bool {
        switch node.pointee.type {
        case XML_ELEMENT_NODE, XML_COMMENT_NODE, XML_PI_NODE: true
        default: node.isText && xmlIsBlankNode(node) == 1
        }
    }
}
#endif
