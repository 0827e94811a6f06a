#if XML
/// A limit of libxml2 that a document is beyond: what the library advises then is for those who call it.
enum LibraryLimit: Equatable {
    case depth(Int)
    case expansion
    /// Of a text, a name, an attribute or a comment.
    case length

    /// Nil where the library speaks of something else.
    init?(saying text: String) {
        if text.hasPrefix("Excessive depth") {
            guard let levels = text.split(separator: " ").lazy.compactMap({ Int($0) }).first else {
                return nil
            }
            self = .depth(levels)
        } else if text.contains("xmlCtxtSetMaxAmplification") {
            self = .expansion
        } else if ["XML_PARSE_HUGE", "huge text node", "Huge input", "too big found"].contains(
            where: text.contains)
        {
            self = .length
        } else {
            return nil
        }
    }
}
#endif
