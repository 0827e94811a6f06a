#if XML
import AccordReport

// What the expectations on XML and HTML say.

extension Rule {
    static let noMarkup = Rule(
        "xml/no-markup", headline: "{subject}: the body is neither XML nor HTML but {contentType}",
        help: "The Content-Type decides: text/html, application/xml, text/xml and every +xml (RFC 7303).")

    static let xpath = Rule(
        "xml/xpath", headline: "{subject}: {xpath} has another text",
        help: "Compared are the string-values of all that the expression selects, in document order; of HTML "
            + "with white space collapsed.")

    static let xpathCount = Rule(
        "xml/xpath-count", headline: "{subject}: expected {wanted} nodes at {xpath}, got {found}",
        help: "Counted are the nodes that the expression selects.")

    static let notCountable = Rule(
        "xml/not-countable", headline: "{xpath} comes to a value that is no set of nodes",
        hint: "compare the value: expectXPath(\"{xpath}\", \"…\")",
        help: "Only nodes can be counted; count(…), string(…) and comparisons come to other values.")

    static let xpathNothing = Rule(
        "xml/xpath-nothing", headline: "{subject}: {xpath} selects nothing, or is false",
        help: "The expression has to select a node, or to come to true, a text or a number other than zero.")

    static let xpathSomething = Rule(
        "xml/xpath-something", headline: "{subject}: {xpath} selects something, or is true",
        help: "The expression must select no node, or come to false, no text or zero.")

    static let invalidXML = Rule(
        "xml/invalid", headline: "{subject}: not valid against {schema}: {reason}",
        help: "The document is well-formed, and is not what its schema allows.")
}

extension Rules {
    /// How the body of a response is called where it stands like a file.
    static let body = "body"

    static let noContentType = "of no content type"

    static let nothing = "nothing"
}
#endif
