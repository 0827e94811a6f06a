#if XML
import CLibXML2

/// The paths of nodes: what was seen of siblings is kept, so that many paths cost no more than a walk.
struct NodePaths {
    private var steps: [xmlNodePtr: String] = [:]

    /// Names as they are written, with an index where siblings share one.
    mutating func path(of node: xmlNodePtr) -> String {
        var path: [String] = []
        var current: xmlNodePtr? = node
        while let node = current, let step = step(to: node) {
            path.append(step)
            current = node.pointee.parent
        }
        return "/" + path.reversed().joined(separator: "/")
    }

    /// Nil for the document itself.
    private mutating func step(to node: xmlNodePtr) -> String? {
        if let known = steps[node] { return known }
        guard let test = Self.test(of: node) else { return nil }
        guard node.pointee.type != XML_ATTRIBUTE_NODE, let parent = node.pointee.parent else { return test }
        noteSteps(below: parent)
        return steps[node] ?? test
    }

    private mutating func noteSteps(below parent: xmlNodePtr) {
        var alike: [String: [xmlNodePtr]] = [:]
        for child in NodeList(childrenOf: parent) {
            if let test = Self.test(of: child) { alike[test, default: []].append(child) }
        }
        for (test, nodes) in alike {
            for (index, node) in nodes.enumerated() {
                steps[node] = nodes.count > 1 ? "\(test)[\(index + 1)]" : test
            }
        }
    }

    private static func test(of node: xmlNodePtr) -> String? {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: node.qualifiedName
        case XML_ATTRIBUTE_NODE: "@" + node.qualifiedName
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: "text()"
        case XML_COMMENT_NODE: "comment()"
        case XML_PI_NODE: "processing-instruction()"
        default: nil
        }
    }
}
#endif
