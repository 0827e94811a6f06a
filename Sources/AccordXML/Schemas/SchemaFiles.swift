#if XML
import AccordFiles

/// The files of a schema: found and read before libxml2 is, which would fetch whatever they name.
struct SchemaFiles {
    private let language: XML.Schema.Language
    private let root: String
    /// By their paths, as libxml2 makes them of references: `..` goes up whatever it stands behind, and links stay.
    private(set) var contents: [String: [UInt8]] = [:]

    init(of schema: XML.Schema, in folder: String) throws(SchemaError) {
        language = schema.language
        let path = Path.absolute(schema.path, in: folder)
        root = Disk().resolved(Path.parent(path)) ?? Path.parent(path)
        try read(path)
    }

    private mutating func read(_ path: String) throws(SchemaError) {
        guard contents[path] == nil else { return }
        let bytes = try Self.bytes(of: path)
        contents[path] = bytes
        for reference in try references(bytes, path) {
            try read(try file(named: reference, in: path))
        }
    }

    private static func bytes(of path: String) throws(SchemaError) -> [UInt8] {
        do {
            if let bytes = try Disk().read(path) { return bytes }
        } catch { throw SchemaError(.unreadable(String(describing: error)), in: path) }
        throw SchemaError(.missing, in: path)
    }

    // MARK: - References

    private func references(_ bytes: [UInt8], _ path: String) throws(SchemaError) -> [XML.Node] {
        let document: XML
        do {
            document = try XML(parsing: bytes)
        } catch {
            throw SchemaError(error, in: path)
        }
        if let base = document.nodes(at: "//@xml:base").first {
            throw SchemaError(.unsupported(Rules.xmlBase), in: path, line: base.line)
        }
        return document.nodes(at: query)
    }

    private var query: String {
        switch language {
        case .xsd:
            "//*[namespace-uri() = 'http://www.w3.org/2001/XMLSchema']"
                + "[local-name() = 'import' or local-name() = 'include' or local-name() = 'redefine']"
                + "/@schemaLocation"
        case .relaxNG:
            "//*[namespace-uri() = 'http://relaxng.org/ns/structure/1.0']"
                + "[local-name() = 'include' or local-name() = 'externalRef']/@href"
        }
    }

    private func file(named reference: XML.Node, in path: String) throws(SchemaError) -> String {
        let location = reference.text
        let isPath =
            !location.isEmpty && !location.hasPrefix("/")
            && !location.utf8.contains { ":%#?\\".utf8.contains($0) }
        guard isPath else { throw SchemaError(.outside(location), in: path, line: reference.line) }
        // Files that include each other would have ever longer paths.
        let file = Path.normalised(Path.absolute(location, in: Path.parent(path)))
        guard let resolved = Disk().resolved(file) else { throw SchemaError(.missing, in: file) }
        guard resolved.hasPrefix(root + "/") else {
            throw SchemaError(.outside(location), in: path, line: reference.line)
        }
        return file
    }
}

extension XML {
    /// The nodes of an expression that is known to make sense.
    fileprivate func nodes(at xpath: String) -> [Node] {
        if case .nodes(let nodes) = try? values(at: xpath) { nodes } else { [] }
    }
}
#endif
