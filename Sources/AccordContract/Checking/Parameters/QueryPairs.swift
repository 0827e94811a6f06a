import AccordURI

/// A query cut at its ampersands; names are decoded, values stay as they were sent.
///
/// Names are told apart by their bytes. What is taken counts as asked for; the work is that of one pass,
/// however many pairs and names there are.
struct QueryPairs: Sendable {
    struct Pair: Sendable {
        let name: String
        let value: ArraySlice<UInt8>
        var isTaken = false
    }

    private(set) var pairs: [Pair] = []
    /// Names whose percent-encoding makes no sense.
    private(set) var malformed: [String] = []
    private var places: [[UInt8]: [Int]] = [:]

    init(_ query: ArraySlice<UInt8>) {
        var start = query.startIndex
        while start < query.endIndex {
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

    /// Cookies, which are taken by name as the pairs of a query are.
    init(_ cookies: CookiePairs) {
        for pair in cookies.pairs { append(pair.name, pair.value) }
    }

    private mutating func append(_ pair: ArraySlice<UInt8>, _ equals: Int?) {
        let name = PercentDecoding.text(pair[..<(equals ?? pair.endIndex)], plusIsBlank: true)
        if name.isMalformed { malformed.append(name.text) }
        append(name.text, equals.map { pair[($0 + 1)...] } ?? pair[pair.endIndex...])
    }

    private mutating func append(_ name: String, _ value: ArraySlice<UInt8>) {
        places[Array(name.utf8), default: []].append(pairs.count)
        pairs.append(Pair(name: name, value: value))
    }

    func contains(_ name: String) -> Bool { places[Array(name.utf8)] != nil }

    /// The raw values of a name, which count as asked for from now on.
    mutating func take(_ name: String) -> [ArraySlice<UInt8>] {
        (places[Array(name.utf8)] ?? []).map { index in
            pairs[index].isTaken = true
            return pairs[index].value
        }
    }

    /// Takes each pair that `wants` it; one that is taken already is not offered.
    mutating func take(where wants: (Pair) -> Bool) {
        for index in pairs.indices where !pairs[index].isTaken { pairs[index].isTaken = wants(pairs[index]) }
    }

    /// Those that no parameter asked for, each name once.
    var untaken: [String] {
        pairs.indices.filter { index in
            !pairs[index].isTaken && places[Array(pairs[index].name.utf8)]?.first == index
        }.map { pairs[$0].name }
    }
}
