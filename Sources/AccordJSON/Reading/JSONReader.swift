/// Reads a text into nodes in one pass, without recursion, over unsafe bytes: test processes are debug
/// builds, where every safe access costs a call.
struct JSONReader {
    struct Failure: Error {
        var reason: JSONSyntaxError.Reason
        var offset: Int
    }

    private enum Expecting {
        case value, firstElement, firstKey, key, commaOrEnd
    }

    private struct Container {
        var node: Int
        var count: Int
        var isObject: Bool
    }

    let bytes: UnsafePointer<UInt8>
    let count: Int
    private let depthLimit: Int
    var index = 0
    var nodes: NodeBuffer
    private var open: [Container] = []
    private var expecting = Expecting.value

    static func read(
        _ text: UnsafeBufferPointer<UInt8>, depthLimit: Int
    ) -> Result<[JSONNode], Failure> {
        guard let bytes = text.baseAddress, text.count > 0 else {
            return .failure(Failure(reason: .empty, offset: 0))
        }
        var reader = JSONReader(bytes: bytes, count: text.count, depthLimit: depthLimit)
        do throws(Failure) {
            try reader.document()
            return .success(reader.nodes.finish())
        } catch {
            _ = reader.nodes.finish()
            return .failure(error)
        }
    }

    private init(bytes: UnsafePointer<UInt8>, count: Int, depthLimit: Int) {
        self.bytes = bytes
        self.count = count
        self.depthLimit = depthLimit
        nodes = NodeBuffer(capacity: count / 12)
    }

    private mutating func document() throws(Failure) {
        if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw fail(.byteOrderMark) }
        repeat { try step() } while !open.isEmpty
        skipBlanks()
        if index < count { throw fail(bytes[index] == UInt8(ascii: "/") ? .comment : .trailingContent) }
    }

    private mutating func step() throws(Failure) {
        skipBlanks()
        guard index < count else { throw fail(ending) }
        let byte = bytes[index]
        switch expecting {
        case .value: try value(byte)
        case .firstElement: byte == UInt8(ascii: "]") ? close() : try value(byte)
        case .firstKey: byte == UInt8(ascii: "}") ? close() : try key(byte)
        case .key: try key(byte)
        case .commaOrEnd: try commaOrEnd(byte)
        }
    }

    private var ending: JSONSyntaxError.Reason {
        guard let last = open.last else { return nodes.count == 0 ? .empty : .expectedValue }
        return .unterminated(last.isObject ? .object : .array)
    }

    func fail(_ reason: JSONSyntaxError.Reason, at offset: Int? = nil) -> Failure {
        Failure(reason: reason, offset: min(offset ?? index, count))
    }

    @inline(__always)
    mutating func skipBlanks() {
        while index < count {
            let byte = bytes[index]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            index = index &+ 1
        }
    }

    // MARK: - Values

    private mutating func value(_ byte: UInt8) throws(Failure) {
        switch byte {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "{"): return try openContainer(isObject: true)
        case UInt8(ascii: "["): return try openContainer(isObject: false)
        case UInt8(ascii: "-"), 0x30...0x39: try number()
        case UInt8(ascii: "t"): try word("true", .true)
        case UInt8(ascii: "f"): try word("false", .false)
        case UInt8(ascii: "n"): try word("null", .null)
        default: throw fail(refusal(of: byte))
        }
        valueEnded()
    }

    private mutating func valueEnded() {
        guard !open.isEmpty else { return }
        open[open.count - 1].count += 1
        expecting = .commaOrEnd
    }

    private mutating func word(_ text: StaticString, _ token: JSONNode.Token) throws(Failure) {
        let length = text.utf8CodeUnitCount
        var matched = 0
        while matched < length, index + matched < count, bytes[index + matched] == text.utf8Start[matched] {
            matched += 1
        }
        guard matched == length, !isWord(index + length) else { throw fail(.notAValue(wordHere())) }
        index += length
        nodes.append(JSONNode(token, end: nodes.count + 1))
    }

    private func isWord(_ index: Int) -> Bool {
        guard index < count else { return false }
        let byte = bytes[index]
        return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
    }

    private func wordHere() -> String {
        var end = index
        while isWord(end), end - index < 40 { end += 1 }
        return String(decoding: UnsafeBufferPointer(start: bytes + index, count: end - index), as: UTF8.self)
    }

    private func refusal(of byte: UInt8) -> JSONSyntaxError.Reason {
        switch byte {
        case UInt8(ascii: "'"): .singleQuotes
        case UInt8(ascii: "/"): .comment
        case UInt8(ascii: "]"), UInt8(ascii: "}"): open.isEmpty ? .expectedValue : .trailingComma(in: kindHere)
        case UInt8(ascii: "+"), UInt8(ascii: "."): .invalidNumber
        default: isWord(index) ? .notAValue(wordHere()) : .expectedValue
        }
    }

    private var kindHere: JSON.Kind { open.last?.isObject ?? false ? .object : .array }

    // MARK: - Containers

    private mutating func openContainer(isObject: Bool) throws(Failure) {
        guard open.count < depthLimit else { throw fail(.tooDeep(limit: depthLimit)) }
        open.append(Container(node: nodes.count, count: 0, isObject: isObject))
        nodes.append(JSONNode(isObject ? .object : .array, end: 0))
        index += 1
        expecting = isObject ? .firstKey : .firstElement
    }

    private mutating func close() {
        guard let container = open.popLast() else { return }
        nodes.base[container.node] = JSONNode(
            container.isObject ? .object : .array, length: container.count, end: nodes.count)
        index += 1
        valueEnded()
    }

    private mutating func key(_ byte: UInt8) throws(Failure) {
        guard byte == UInt8(ascii: "\"") else {
            if byte == UInt8(ascii: "}") { throw fail(.trailingComma(in: .object)) }
            throw fail(byte == UInt8(ascii: "'") ? .singleQuotes : byte == UInt8(ascii: "/") ? .comment : .expectedKey)
        }
        try string()
        skipBlanks()
        guard index < count, bytes[index] == UInt8(ascii: ":") else {
            throw fail(index < count ? .expectedColon : .unterminated(.object))
        }
        index += 1
        expecting = .value
    }

    private mutating func commaOrEnd(_ byte: UInt8) throws(Failure) {
        let isObject = open.last?.isObject ?? false
        switch byte {
        case UInt8(ascii: ","):
            index += 1
            expecting = isObject ? .key : .value
        case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject: close()
        case UInt8(ascii: "/"): throw fail(.comment)
        default: throw fail(.expectedCommaOrEnd(of: isObject ? .object : .array))
        }
    }
}
