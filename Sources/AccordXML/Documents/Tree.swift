#if XML
import CLibXML2
import Synchronization

/// A document of libxml2, freed with its last owner, and used by one thread at a time.
final class Tree: Sendable {
    private let document: Mutex<xmlDocPtr>

    init(_ document: sending xmlDocPtr) { self.document = Mutex(document) }

    deinit { document.withLock { xmlFreeDoc($0) } }

    /// Lends the document; no pointer into it may leave `body`.
    func withDocument<R: Sendable, Failure: Error>(
        _ body: (xmlDocPtr) throws(Failure) -> R
    ) throws(Failure) -> R {
        try document.withLock { document throws(Failure) in try body(document) }
    }

    /// Another tree of the same content, changed before anybody else sees it.
    func copy<Failure: Error>(
        editedBy edit: (xmlDocPtr) throws(Failure) -> Void
    ) throws(Failure) -> Tree {
        let copy = Tree(document.withLock { xmlCopyDoc($0, 1) })
        try copy.withDocument(edit)
        return copy
    }
}
#endif
