#if XML
import CLibXML2

/// Writes HTML so that pages that look alike are alike: sorted attributes, blocks on lines of their own.
struct HTMLPrinter {
    private var bytes: [UInt8] = []

    static func bytes(of tree: Tree, isFragment: Bool) -> [UInt8] {
        tree.withDocument { document in
            var printer = HTMLPrinter()
            if isFragment { printer.writeFragment(document) } else { printer.writePage(document) }
            return printer.bytes
        }
    }

    private mutating func writePage(_ document: xmlDocPtr) {
        if let type = xmlGetIntSubset(document)?.pointee { writeLine(0, Self.doctype(type)) }
        write(Array(NodeList(childrenOf: document)).filter { $0.pointee.type != XML_DTD_NODE }, depth: 0)
    }

    /// With its identifiers: browsers lay out old types in other ways (HTML, 13.2.6.4.1).
    private static func doctype(_ type: xmlDtd) -> String {
        let name = type.name.map { String(cString: $0) } ?? ""
        let external = type.ExternalID.map { String(cString: $0) }
        let system = type.SystemID.map { String(cString: $0) }
        let keyword = external.map { " PUBLIC \"\($0)\"" } ?? (system == nil ? "" : " SYSTEM")
        return "<!DOCTYPE \(name)\(keyword)\(system.map { " \"\($0)\"" } ?? "")>"
    }

    private mutating func writeFragment(_ document: xmlDocPtr) {
        let frame = NodeList(childrenOf: document).flatMap { root in
            root.isElement ? Array(NodeList(childrenOf: root)) : [root]
        }
        write(frame.flatMap { $0.isElement ? Array(NodeList(childrenOf: $0)) : [$0] }, depth: 0)
    }

    // MARK: - Blocks

    private mutating func write(_ nodes: [xmlNodePtr], depth: Int) {
        var run: [xmlNodePtr] = []
        for node in nodes {
            if HTMLElement.isInline(node) {
                run.append(node)
            } else {
                writeInline(run, depth)
                run = []
                writeBlock(node, depth)
            }
        }
        writeInline(run, depth)
    }

    private mutating func writeInline(_ run: [xmlNodePtr], _ depth: Int) {
        let text = InlineHTML.text(of: run)
        if !text.isEmpty { writeLine(depth, text) }
    }

    private mutating func writeBlock(_ node: xmlNodePtr, _ depth: Int) {
        guard node.isElement else {
            switch node.pointee.type {
            case XML_COMMENT_NODE: writeLine(depth, "<!--\(node.content)-->")
            case XML_PI_NODE: writeLine(depth, "<?\(node.qualifiedName) \(node.content)>")
            default: break
            }
            return
        }
        let (start, end) = (HTMLElement.startTag(of: node), HTMLElement.endTag(of: node))
        let children = Array(NodeList(childrenOf: node))
        if HTMLElement.isVerbatim(node) {
            writeLine(depth, start + HTMLElement.verbatimContent(of: node) + end)
        } else if children.allSatisfy(HTMLElement.isInline) {
            writeLine(depth, start + InlineHTML.text(of: children) + end)
        } else {
            writeLine(depth, start)
            write(children, depth: depth + 1)
            writeLine(depth, end)
        }
    }

    private mutating func writeLine(_ depth: Int, _ text: String) {
        for _ in 0..<depth { bytes += "  ".utf8 }
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\n"))
    }
}
#endif
