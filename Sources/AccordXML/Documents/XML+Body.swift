#if XML
package import AccordHTTP

extension XML {
    /// A body by its media type; nil where that is neither XML nor HTML.
    package init?(body bytes: [UInt8], of type: MediaType) throws(XMLError) {
        if type.essence == "text/html" {
            try self.init(parsingHTML: bytes, charset: type.charset)
        } else if type.isXML {
            try self.init(parsing: bytes)
        } else {
            return nil
        }
    }
}

extension MediaType {
    /// `application/xml`, `text/xml` and every `+xml` (RFC 7303).
    fileprivate var isXML: Bool {
        essence == "application/xml" || essence == "text/xml" || subtype.hasSuffix("+xml")
    }
}
#endif
