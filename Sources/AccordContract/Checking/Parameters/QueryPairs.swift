/// A query cut at its ampersands; names are decoded, values stay as they were sent.
struct QueryPairs: Sendable {
    struct Pair: Sendable {
        let name: String
        let value: ArraySlice<UInt8>
        /// Whether there was an equals sign.
        let hasValue: Bool
        var isTaken = false
    }

    var pairs: [Pair] = []
    /// Names whose percent-encoding makes no sense.
    var malformed: [String] = []

    /// - Parameter limit: beyond it, the rest of the query is left alone.
    init(_ query: ArraySlice<UInt8>, limit: Int = 10_000) {
        var start = query.startIndex
        while start < query.endIndex, pairs.count < limit {
            var end = start
            var equals: Int?
            while end < query.endIndex, query[end] != UInt8(ascii: "&") {
                if equals == nil, query[end] == UInt8(ascii: "=") { equals = end }
                end += 1
            }
            if end > start { append(query[start..<end], equals) }
            start = end + 1
        }
    }

    private mutating func append(_ pair: ArraySlice<UInt8>, _ equals: Int?) {
        let name = PercentDecoding.text(pair[..<(equals ?? pair.endIndex)], plusIsBlank: true)
        if name.isMalformed { malformed.append(name.text) }
        let value = equals.map { pair[($0 + 1)...] } ?? pair[pair.endIndex...]
        pairs.append(Pair(name: name.text, value: value, hasValue: equals != nil))
    }

    /// The raw values of a name, which count as asked for from now on.
    mutating func take(_ name: String) -> [ArraySlice<UInt8>] {
        var values: [ArraySlice<UInt8>] = []
        for index in pairs.indices where pairs[index].name.utf8.elementsEqual(name.utf8) {
            pairs[index].isTaken = true
            values.append(pairs[index].value)
        }
        return values
    }

    /// Those that no parameter asked for, each name once.
    var untaken: [String] {
        var seen: Set<String> = []
        return pairs.filter { !$0.isTaken && seen.insert($0.name).inserted }.map(\.name)
    }
}
