package import AccordFiles
import AccordHTTP
import AccordURI
import Synchronization

/// The files of a contract by their URIs: each is read once, on first use, and only inside of one folder.
package final class DocumentStore: Sendable {
    private let files: any FileSystem
    private let root: String
    /// The folder of the contract, and how it is shown.
    private let folder: String
    private let shownFolder: String
    private let state = Mutex(State())

    private struct State: Sendable {
        var documents: [String: Result<SourceDocument, DocumentError>] = [:]
        /// The names that documents give themselves, and the `file:` URIs that they have.
        var aliases: [String: String] = [:]

        /// Where a URI leads: below a name that a document gives itself, to the files beside that document.
        func file(for uri: String) -> String {
            if let file = aliases[uri] { return file }
            let folders = aliases.map { (Path.parent($0.key) + "/", Path.parent($0.value) + "/") }
            // The nearest folder counts, and of equals always the same.
            let nearest = folders.filter { uri.utf8.starts(with: $0.0.utf8) }
                .max { ($0.0.utf8.count, $0.1) < ($1.0.utf8.count, $1.1) }
            return nearest.map { $0.1 + String(decoding: uri.utf8.dropFirst($0.0.utf8.count), as: UTF8.self) }
                ?? uri
        }
    }

    /// - Parameters:
    ///   - path: the contract's file.
    ///   - root: the folder that references may not leave; the contract's own where it is nil.
    package init(for path: String, root: String?, files: some FileSystem) {
        self.files = files
        shownFolder = Path.parent(path)
        folder = FileURI.absolute(shownFolder, on: files)
        self.root = root.map { FileURI.absolute($0, on: files) } ?? folder
    }

    /// The document that the contract itself is.
    package func main(_ path: String) throws(DocumentError) -> SourceDocument {
        let kind = try? files.kind(of: files.resolved(path) ?? path)
        guard kind != .directory else { throw .folder(path: path) }
        return try document(at: FileURI.uri(ofPath: (folder == "/" ? "" : folder) + "/" + Path.name(path)))
    }

    /// The documents that have been read so far, by their URIs.
    package var documents: [SourceDocument] {
        state.withLock { $0.documents }.sorted { $0.key < $1.key }.compactMap { try? $0.value.get() }
    }

    /// Takes a document that was read elsewhere.
    func adopt(_ document: SourceDocument) { _ = keep(.success(document), at: document.uri) }

    /// - Parameter uri: absolute; a fragment does not count.
    package func document(at uri: String) throws(DocumentError) -> SourceDocument {
        var reference = URIReference(uri)
        reference.fragment = nil
        let wanted = reference.description
        let (known, file) = state.withLock { state in
            let file = state.file(for: wanted)
            return (state.documents[file], file)
        }
        if let known { return try known.get() }
        var found: Result<SourceDocument, DocumentError>
        do throws(DocumentError) {
            found = .success(try read(file))
        } catch {
            found = .failure(error)
        }
        return try keep(found, at: file).get()
    }

    /// Of two threads that read the same file, the first gives the document.
    private func keep(
        _ found: Result<SourceDocument, DocumentError>, at file: String
    ) -> Result<SourceDocument, DocumentError> {
        state.withLock { state in
            if let first = state.documents[file] { return first }
            state.documents[file] = found
            if case .success(let document) = found, document.baseURI != document.uri {
                state.aliases[document.baseURI] = document.uri
            }
            return found
        }
    }

    private func read(_ uri: String) throws(DocumentError) -> SourceDocument {
        guard let path = FileURI.path(of: uri) else { throw .remote(uri: uri) }
        guard Self.isBelow(path, root) else { throw .outside(uri: uri) }
        // A link inside of the folder may lead out of it.
        if let real = files.resolved(path), let realRoot = files.resolved(root), !Self.isBelow(real, realRoot)
        {
            throw .outside(uri: uri)
        }
        let shown = FileURI.relative(path, to: folder, shownAs: shownFolder)
        var bytes: [UInt8]?
        do throws(FileError) {
            bytes = try files.read(path)
        } catch {
            throw .unreadable(path: shown, reason: error.reason)
        }
        guard let bytes else { throw .missing(path: shown) }
        return try SourceDocument(bytes, path: shown, uri: uri)
    }

    private static func isBelow(_ path: String, _ folder: String) -> Bool {
        folder == "/" || path.hasPrefix(folder + "/")
    }
}
