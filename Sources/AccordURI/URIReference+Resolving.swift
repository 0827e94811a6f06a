extension URIReference {
    /// What a reference means when it stands in a document at this place (section 5.2.2, strict).
    package func resolving(_ reference: URIReference) -> URIReference {
        var result = reference
        if reference.scheme == nil {
            result.scheme = scheme
            if reference.authority == nil {
                result.authority = authority
                result.path = merged(with: reference.path)
                if reference.path.isEmpty { result.query = reference.query ?? query }
            }
        }
        result.path = Self.removingDotSegments(result.path)
        return result
    }

    /// Section 5.2.3.
    private func merged(with reference: String) -> String {
        if reference.isEmpty { return path }
        if reference.utf8.first == Self.slash { return reference }
        if authority != nil, path.isEmpty { return "/" + reference }
        let folder = Array(path.utf8).lastIndex(of: Self.slash).map { path.utf8.prefix($0 + 1) }
        return (folder.map { String(Substring($0)) } ?? "") + reference
    }

    /// Section 5.2.4, on segments instead of a buffer.
    package static func removingDotSegments(_ path: String) -> String {
        let isRooted = path.utf8.first == slash
        var output: [String] = []
        let segments = path.utf8.split(separator: slash, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }.dropFirst(isRooted ? 1 : 0)
        for (index, segment) in segments.enumerated() {
            switch segment {
            case ".", "..":
                if segment == "..", !output.isEmpty { output.removeLast() }
                // A dot segment at the end names a folder.
                if index == segments.count - 1 { output.append("") }
            default: output.append(segment)
            }
        }
        return (isRooted ? "/" : "") + output.joined(separator: "/")
    }

    private static let slash = UInt8(ascii: "/")
}
