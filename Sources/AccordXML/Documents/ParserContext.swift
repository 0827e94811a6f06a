#if XML
import CLibXML2

/// What the contexts of both parsers, which are of one type, have in common.
enum ParserContext {
    /// Has the parser tell its errors, which would else go to the standard error.
    static func collect(_ errors: LibraryErrors, in context: xmlParserCtxtPtr) {
        context.pointee._private = errors.opaque
        context.pointee.sax.pointee.serror = { context, error in
            guard let context, let error else { return }
            guard let opaque = context.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private else {
                return
            }
            LibraryErrors.of(opaque).append(error.pointee)
        }
    }
}
#endif
