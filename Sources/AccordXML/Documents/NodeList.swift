#if XML
import CLibXML2

/// The children of a node, or other siblings that libxml2 links.
struct NodeList: Sequence, IteratorProtocol {
    private var following: xmlNodePtr?

    init(childrenOf node: xmlNodePtr) { following = node.pointee.children }

    init(childrenOf document: xmlDocPtr) { following = document.pointee.children }

    mutating func next() -> xmlNodePtr? {
        defer { following = following?.pointee.next }
        return following
    }
}

/// The attributes of an element, as the nodes that they begin like.
struct AttributeList: Sequence, IteratorProtocol {
    private var following: xmlAttrPtr?

    init(of element: xmlNodePtr) { following = element.pointee.properties }

    mutating func next() -> xmlNodePtr? {
        defer { following = following?.pointee.next }
        return following.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: xmlNode.self) }
    }
}

extension UnsafeMutablePointer<xmlNode> {
    /// The name as it is written, prefix included; empty for what has none.
    var qualifiedName: String {
        guard let name = pointee.name else { return "" }
        let local = String(cString: name)
        guard isElement || pointee.type == XML_ATTRIBUTE_NODE, let prefix = namespace?.pointee.prefix else {
            return local
        }
        return "\(String(cString: prefix)):\(local)"
    }

    /// Attributes have their namespace at another place than elements have.
    private var namespace: xmlNsPtr? {
        isElement
            ? pointee.ns
            : UnsafeMutableRawPointer(self).assumingMemoryBound(to: xmlAttr.self).pointee.ns
    }

    var isElement: Bool { pointee.type == XML_ELEMENT_NODE }

    /// Scripts of HTML stand in sections of character data.
    var isText: Bool { pointee.type == XML_TEXT_NODE || pointee.type == XML_CDATA_SECTION_NODE }

    /// Whether it is made of a text of its own, which a snapshot shows.
    var isWritten: Bool {
        isText || pointee.type == XML_COMMENT_NODE || pointee.type == XML_PI_NODE
    }

    /// The text of a text, comment or CDATA node.
    var content: String { pointee.content.map { String(cString: $0) } ?? "" }
}
#endif
