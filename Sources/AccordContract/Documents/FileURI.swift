import AccordFiles
import AccordHTTP
import AccordURI

/// `file:` URIs and the paths that they mean (RFC 8089).
enum FileURI {
    /// - Parameter path: absolute.
    static func uri(ofPath path: String) -> String { "file://" + Fragment.encoded(path) }

    /// Nil where the URI is none of a local file.
    static func path(of uri: String) -> String? {
        let reference = URIReference(uri)
        guard reference.scheme == "file", [nil, "", "localhost"].contains(reference.authority) else {
            return nil
        }
        guard let path = Fragment.decoded(reference.path), !path.utf8.contains(0) else { return nil }
        return URIReference.removingDotSegments(path)
    }

    /// A folder's absolute path with links resolved, where it can be had.
    static func absolute(_ folder: String, on files: some FileSystem) -> String {
        let path = files.resolved(folder) ?? folder
        let rooted = path.hasPrefix("/") ? path : "/" + path
        let clean = URIReference.removingDotSegments(rooted)
        return clean.utf8.count > 1 && clean.hasSuffix("/") ? String(clean.dropLast()) : clean
    }

    /// A path as it is shown, where `folder` is shown as something else.
    static func relative(_ path: String, to folder: String, shownAs shown: String) -> String {
        let steps = path.split(separator: "/")
        let base = folder.split(separator: "/")
        let common = zip(steps, base).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: base.count - common)
        let relative = (up + steps.dropFirst(common).map(String.init)).joined(separator: "/")
        return shown == "." ? relative : shown == "/" ? path : "\(shown)/\(relative)"
    }
}
