/// A query that selects any number of values: `$.items[?@.price < 10].id` (RFC 9535, whole).
///
/// Numbers compare by their decimal value at any precision, strings by their bytes. Of members with the
/// same key, a name selects the first. `match` and `search` take I-Regexps (RFC 9485) and decide in time
/// linear in the text.
///
/// ```swift
/// let ids = try JSONPath(parsing: "$.items[*].id").values(in: body)
/// ```
public struct JSONPath: Sendable {
    private let text: String
    private let query: PathQuery
    private let literals: JSON
    private let literalNodes: [Int]

    /// Reads a query as it is written in a test or a document.
    ///
    /// - Throws: `JSONPathError` with the place in the query, where it is no JSONPath or not well-typed
    ///   (RFC 9535, sections 2.1 and 2.4.3).
    public init(parsing text: String) throws(JSONPathError) {
        var parser = PathParser(text)
        query = try parser.query()
        self.text = text
        let document = JSON(elements: parser.literals)
        literals = document
        literalNodes = document.storage.withView { $0.elements(of: document.node) }
    }

    /// Whether it can select one value at most: names and indexes only (RFC 9535, section 2.3.5.1).
    public var isSingular: Bool { query.isSingular }

    /// Where a query of names and indexes leads, as far as a pointer can say it; nil for every other query.
    package var pointer: JSONPointer? {
        guard isSingular else { return nil }
        return JSONPointer(
            tokens: query.segments.compactMap { segment in
                switch segment.selectors[0] {
                case .name(let name): String(decoding: name, as: UTF8.self)
                case .index(let index): String(index)
                case .wildcard, .slice, .filter: nil
                }
            })
    }

    /// The values that the query selects, in its order; one comes more than once where the query says so.
    public func values(in document: JSON) -> [JSON] {
        nodes(in: document).map { JSON(document.storage, $0) }
    }

    /// The places of what the query selects, in its order, as JSON Pointers.
    public func places(in document: JSON) -> [JSONPointer] {
        paths(in: document) { steps in
            JSONPointer(
                tokens: steps.map { step in
                    switch step {
                    case .member(let key): document.storage.string(of: key)
                    case .element(let index): String(index)
                    }
                })
        }
    }

    /// The places of what the query selects, each as the one path that names it: `$['items'][0]['id']`.
    public func normalizedPaths(in document: JSON) -> [String] {
        paths(in: document) { NormalizedPath.text($0) { document.storage.string(of: $0) } }
    }

    private func paths<Path>(in document: JSON, _ path: ([NodePaths.Step]) -> Path) -> [Path] {
        let nodes = nodes(in: document)
        let paths = document.storage.withView { NodePaths($0, from: document.node, to: nodes).paths }
        return nodes.map { path(paths[$0] ?? []) }
    }

    private func nodes(in document: JSON) -> [Int] {
        document.storage.withView { view in
            literals.storage.withView { literals in
                var evaluation = PathEvaluation(
                    view, root: document.node, literals: literals, literalNodes: literalNodes)
                return evaluation.nodes(of: query, at: document.node)
            }
        }
    }
}

extension JSONPath: CustomStringConvertible {
    /// The query as it was given.
    public var description: String { text }
}

extension JSONPath: Hashable {
    /// By the bytes of the text.
    public static func == (left: JSONPath, right: JSONPath) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
