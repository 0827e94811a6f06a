/// Reads a query by the grammar of RFC 9535, appendix A, and refuses what is not well-typed (section 2.4.3).
struct PathParser {
    /// Filters, parentheses and functions recurse, in the parser as in the evaluation.
    static let depthLimit = 64

    let text: String
    let bytes: [UInt8]
    var index = 0
    var depth = 0
    /// The literals of all filters.
    var literals: [JSON] = []
    /// How many queries start at the root.
    var rootCount = 0

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    mutating func query() throws(JSONPathError) -> PathQuery {
        if let byte = here, Self.isBlank(byte) { throw fail(.blankAround) }
        guard take("$") else { throw fail(.missingRoot) }
        let query = PathQuery(segments: try segments())
        if index < bytes.count {
            throw fail(bytes[index...].allSatisfy(Self.isBlank) ? .blankAround : .unexpected(.segment))
        }
        return query
    }

    // MARK: - Segments

    /// All segments with the blanks in front of each, not those behind the last one.
    mutating func segments() throws(JSONPathError) -> [PathSegment] {
        var segments: [PathSegment] = []
        while true {
            let end = index
            skipBlanks()
            guard let segment = try segment() else {
                index = end
                return segments
            }
            segments.append(segment)
        }
    }

    private mutating func segment() throws(JSONPathError) -> PathSegment? {
        if take("[") { return PathSegment(selectors: try bracketed()) }
        guard take(".") else { return nil }
        guard take(".") else { return PathSegment(selectors: [try dotted(.name)]) }
        if take("[") { return PathSegment(selectors: try bracketed(), isDescendant: true) }
        return PathSegment(selectors: [try dotted(.segment)], isDescendant: true)
    }

    /// A name or `*`, directly behind the point.
    private mutating func dotted(_ expected: JSONPathError.Expectation) throws(JSONPathError) -> PathSelector
    {
        if take("*") { return .wildcard }
        let start = index
        guard let first = here, Self.isNameStart(first) else { throw fail(.unexpected(expected)) }
        while let byte = here, Self.isNameStart(byte) || Self.isDigit(byte) { index += 1 }
        return .name(Array(bytes[start..<index]))
    }

    // MARK: - Selectors

    private mutating func bracketed() throws(JSONPathError) -> [PathSelector] {
        var selectors: [PathSelector] = []
        repeat {
            skipBlanks()
            selectors.append(try selector())
            skipBlanks()
        } while take(",")
        guard take("]") else { throw fail(.unexpected(.commaOrBracket)) }
        return selectors
    }

    private mutating func selector() throws(JSONPathError) -> PathSelector {
        guard let byte = here else { throw fail(.unexpected(.selector)) }
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return .name(try string(quote: byte))
        case UInt8(ascii: "*"):
            index += 1
            return .wildcard
        case UInt8(ascii: "?"):
            index += 1
            skipBlanks()
            return .filter(try nested(at: index) { (parser) throws(JSONPathError) in try parser.condition() })
        case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try indexOrSlice()
        default: throw fail(.unexpected(.selector))
        }
    }

    private mutating func indexOrSlice() throws(JSONPathError) -> PathSelector {
        let start = try optionalInteger()
        let behindStart = index
        skipBlanks()
        guard take(":") else {
            index = behindStart
            return start.map(PathSelector.index) ?? .wildcard
        }
        skipBlanks()
        var slice = PathSlice(start: start, end: try optionalInteger())
        let behindEnd = index
        skipBlanks()
        guard take(":") else {
            index = behindEnd
            return .slice(slice)
        }
        skipBlanks()
        slice.step = try optionalInteger() ?? 1
        return .slice(slice)
    }

    // MARK: - Depth

    mutating func nested<R>(
        at offset: Int, _ body: (inout PathParser) throws(JSONPathError) -> R
    ) throws(JSONPathError) -> R {
        guard depth < Self.depthLimit else { throw fail(.tooDeep(limit: Self.depthLimit), at: offset) }
        depth += 1
        let result = try body(&self)
        depth -= 1
        return result
    }
}
