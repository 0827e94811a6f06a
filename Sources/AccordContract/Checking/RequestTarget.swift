/// The target of a request, cut at the question mark; an absolute URL gives its path.
struct RequestTarget {
    let path: ArraySlice<UInt8>
    let query: ArraySlice<UInt8>

    init(_ target: String) {
        let bytes = Array(target.utf8)
        let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
        let mark = bytes[..<end].firstIndex(of: UInt8(ascii: "?"))
        query = mark.map { bytes[($0 + 1)..<end] } ?? []
        path = Self.path(bytes[..<(mark ?? end)])
    }

    private static func path(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.first != UInt8(ascii: "/"), let mark = text.firstRange(of: Array("://".utf8)) else {
            return text
        }
        let rest = text[mark.upperBound...]
        return rest.firstIndex(of: UInt8(ascii: "/")).map { rest[$0...] } ?? []
    }
}
