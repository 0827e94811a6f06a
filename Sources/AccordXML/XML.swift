// XML and HTML: read, asked by XPath, held against schemas, and written so that equal documents are equal bytes.

#if XML
import AccordReport

/// An XML or HTML document, to ask by XPath or to write in canonical form.
///
/// It never changes. Names are those of the Infoset: an element in a default namespace has that namespace,
/// which XPath reaches by a prefix (see `values(at:namespaces:)`).
public struct XML: Sendable {
    let tree: Tree
    let dialect: Dialect

    init(tree: Tree, dialect: Dialect) {
        self.tree = tree
        self.dialect = dialect
    }

    /// Reads XML 1.0 with namespaces, strictly.
    ///
    /// Nothing is fetched: a document that declares external entities is refused, entities of its own are
    /// expanded within the bounds of libxml2 (a depth of 256, texts of 10 MB, a bounded growth).
    ///
    /// - Throws: `XMLError` with the line and column at which reading broke off.
    public init(parsing bytes: [UInt8]) throws(XMLError) {
        tree = try XMLReader.read(bytes)
        dialect = .xml
    }

    /// Reads HTML as tolerant as browsers do: whatever it is handed becomes a document.
    ///
    /// - Parameter charset: what the `Content-Type` said; without it, a `meta` element and then UTF-8 count.
    /// - Throws: `XMLError` where libxml2 gives up: elements nested deeper than 256.
    public init(parsingHTML bytes: [UInt8], charset: String? = nil) throws(XMLError) {
        dialect = Dialect(html: bytes)
        tree = try HTMLReader.read(bytes, charset: charset, isFragment: dialect == .fragment)
    }

    /// Canonical XML 1.1 with comments (W3C, 2008): equal documents are equal bytes.
    ///
    /// - Throws: `XMLError` where the document has no canonical form, such as for a relative namespace name.
    public func canonical() throws(XMLError) -> [UInt8] { try CanonicalXML.bytes(of: tree) }

    /// The document as a snapshot keeps it: a form of its own for each dialect, with a final newline.
    ///
    /// XML stands in canonical form, indented where elements hold nothing but elements. HTML stands with
    /// sorted attributes, blocks on lines of their own, and white space as a browser collapses it.
    ///
    /// - Throws: `XMLError` where the document has no canonical form.
    public func formatted() throws(XMLError) -> [UInt8] {
        switch dialect {
        case .xml: try CanonicalXML.indented(tree)
        case .page: HTMLPrinter.bytes(of: tree, isFragment: false)
        case .fragment: HTMLPrinter.bytes(of: tree, isFragment: true)
        }
    }

    /// What an XPath 1.0 expression comes to.
    ///
    /// Prefixes that the root element declares are known by themselves, its default namespace by the prefix
    /// `xmlns`: `//xmlns:entry`. HTML elements have no namespace: `//h1`.
    ///
    /// - Parameter namespaces: further prefixes with their namespace names.
    /// - Throws: `XPathError` where the expression makes no sense, or works for too long.
    public func values(
        at xpath: String, namespaces: [String: String] = [:]
    ) throws(XPathError) -> Value {
        try XPathQuery(xpath, namespaces).value(in: tree)
    }
}

extension XML {
    /// What an XPath expression comes to: XPath 1.0 has four types.
    public enum Value: Sendable, Equatable {
        /// In document order.
        case nodes([Node])
        case string(String)
        case number(Double)
        case boolean(Bool)
    }

    /// A node that an XPath expression selects.
    public struct Node: Sendable, Equatable {
        /// Where it stands, as an XPath of names as they are written, such as `/feed/entry[2]/@id`.
        public var path: String
        /// The string-value (XPath 1.0, section 5): of an element, all text in it.
        public var text: String
        /// The line in which it starts, counted from 1; 0 where the parser did not note it.
        public var line: Int
    }
}
#endif
