/// The little that Accord needs to know about path names: slashes separate, and `..` goes up.
package enum Path {
    /// The folder that a path stands in: `.` for a bare name, `/` for the root.
    package static func parent(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last component of a path.
    package static func name(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// `path` seen from `folder` where it stands below it, else `path` itself.
    package static func relative(_ path: String, to folder: String) -> String {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    /// `path` itself when it is absolute, else below `folder`.
    package static func absolute(_ path: String, in folder: String) -> String {
        path.hasPrefix("/") ? path : "\(folder)/\(path)"
    }

    /// An absolute path without `.`, `..`, empty components and a slash at the end; no link is followed.
    package static func normalised(_ path: String) -> String {
        var components: [Substring.UTF8View] = []
        for component in path.utf8.split(separator: UInt8(ascii: "/"))
        where !component.elementsEqual(".".utf8) {
            if component.elementsEqual("..".utf8) {
                _ = components.popLast()
            } else {
                components.append(component)
            }
        }
        return "/" + components.map { String(Substring($0)) }.joined(separator: "/")
    }

    /// Whether a relative path has components that could lead out of its folder.
    package static func escapes(_ path: String) -> Bool {
        path.hasPrefix("/") || path.split(separator: "/").contains("..") || path.utf8.contains(0)
    }
}
