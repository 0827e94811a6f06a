#if XML
import CLibXML2

/// What the HTML standard says of elements: which stand in a line, have no end, or keep their white space.
enum HTMLElement {
    /// Text, and elements that stand in lines of text and hold no block.
    static func isInline(_ node: xmlNodePtr) -> Bool {
        switch node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_ENTITY_REF_NODE: true
        case XML_ELEMENT_NODE:
            phrasing.contains(node.qualifiedName) && NodeList(childrenOf: node).allSatisfy(isInline)
        default: false
        }
    }

    /// Whether the white space in it means something.
    static func isVerbatim(_ node: xmlNodePtr) -> Bool { verbatimNames.contains(node.qualifiedName) }

    /// What stands in a verbatim element, without the line break that may follow its start tag (HTML, 13.2.6.4.7).
    static func verbatimContent(of node: xmlNodePtr) -> String {
        let content = verbatim(node)
        return rawNames.contains(node.qualifiedName) || content.first != "\n"
            ? content : String(content.dropFirst())
    }

    /// Scripts and styles as they are, other elements with tags and escapes.
    private static func verbatim(_ node: xmlNodePtr) -> String {
        let isRaw = rawNames.contains(node.qualifiedName)
        return NodeList(childrenOf: node).map { child in
            if child.isElement { return startTag(of: child) + verbatim(child) + endTag(of: child) }
            if child.pointee.type == XML_COMMENT_NODE { return "<!--\(child.content)-->" }
            return isRaw ? child.content : HTMLText.escaped(child.content)
        }.joined()
    }

    static func startTag(of node: xmlNodePtr) -> String {
        let attributes = attributes(of: node).sorted { $0.name < $1.name }.map { name, value in
            isImplied(value, of: name)
                ? " \(name)" : " \(name)=\"\(HTMLText.escaped(value, inAttribute: true))\""
        }
        return "<\(node.qualifiedName)\(attributes.joined())>"
    }

    /// `disabled`, `disabled=""` and `disabled="disabled"` are the same (HTML, 2.3.2); any other value counts,
    /// since on an element of the page's own it may mean something.
    private static func isImplied(_ value: String, of name: String) -> Bool {
        value.isEmpty || booleanNames.contains(name) && value.lowercased() == name
    }

    static func endTag(of node: xmlNodePtr) -> String {
        voidNames.contains(node.qualifiedName) ? "" : "</\(node.qualifiedName)>"
    }

    private static func attributes(of node: xmlNodePtr) -> [(name: String, value: String)] {
        AttributeList(of: node).map { ($0.qualifiedName, XML.Node.text(of: $0)) }
    }

    // MARK: - Names

    /// Phrasing content that a browser lays out in lines (HTML, 3.2.5.2.5).
    private static let phrasing: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "button", "cite", "code", "data", "del", "dfn", "em",
        "font", "i", "img", "input", "ins", "kbd", "label", "mark", "meter", "output", "progress", "q",
        "ruby",
        "rp", "rt", "s", "samp", "small", "span", "strong", "strike", "sub", "sup", "time", "tt", "u", "var",
        "wbr",
    ]

    /// Elements without an end tag (HTML, 13.1.2).
    private static let voidNames: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    ]

    /// Attributes that are there or not.
    private static let booleanNames: Set<String> = [
        "allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer",
        "disabled", "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted",
        "nomodule", "novalidate", "open", "playsinline", "readonly", "required", "reversed", "selected",
    ]

    /// Their text is no markup (HTML, 13.1.2).
    private static let rawNames: Set<String> = ["script", "style"]

    private static let verbatimNames: Set<String> = ["pre", "textarea", "script", "style", "listing", "xmp"]
}
#endif
