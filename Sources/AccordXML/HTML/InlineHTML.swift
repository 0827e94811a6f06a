#if XML
import CLibXML2

/// Text and the elements in it as one line, white space collapsed as CSS does by default.
struct InlineHTML {
    private var text = ""
    private var owesSpace = false

    static func text(of nodes: [xmlNodePtr]) -> String {
        var inline = InlineHTML()
        for node in nodes { inline.append(node) }
        return inline.text
    }

    private mutating func append(_ node: xmlNodePtr) {
        guard node.isElement else { return append(HTMLText.escaped(node.content)) }
        paySpace()
        text += HTMLElement.startTag(of: node)
        for child in NodeList(childrenOf: node) { append(child) }
        text += HTMLElement.endTag(of: node)
    }

    private mutating func append(_ content: String) {
        for scalar in content.unicodeScalars {
            if HTMLText.isSpace(scalar) {
                owesSpace = true
            } else {
                paySpace()
                text.unicodeScalars.append(scalar)
            }
        }
    }

    /// A space stands between things, not before the first one.
    private mutating func paySpace() {
        if owesSpace, !text.isEmpty { text += " " }
        owesSpace = false
    }
}
#endif
