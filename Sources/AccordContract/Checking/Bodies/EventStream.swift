import AccordJSON

/// Server-sent events as objects of `data`, `event`, `id` and `retry` (WHATWG HTML, 9.2; OpenAPI 3.2).
struct EventStream {
    private(set) var events: [JSON] = []
    private var data: [String] = []
    private var fields: [(String, JSON)] = []

    init(_ bytes: ArraySlice<UInt8>) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        for line in Self.lines(start) { read(line) }
        // A last event without its blank line may have been cut by whoever recorded it: it counts.
        finish()
    }

    /// Lines end in CRLF, LF or CR.
    private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            if bytes[index] == 0x0A || bytes[index] == 0x0D {
                lines.append(bytes[start..<index])
                let isPair = bytes[index] == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
                index += isPair ? 2 : 1
                start = index
            } else {
                index += 1
            }
        }
        return start < bytes.endIndex ? lines + [bytes[start...]] : lines
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        guard let first = line.first else { return finish() }
        guard first != UInt8(ascii: ":") else { return }
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
        let name = String(decoding: line[..<(colon ?? line.endIndex)], as: UTF8.self)
        var value = colon.map { line[($0 + 1)...] } ?? []
        if value.first == 0x20 { value = value.dropFirst() }
        let text = String(decoding: value, as: UTF8.self)
        switch name {
        case "data": data.append(text)
        case "event", "id": set(name, JSON(text))
        case "retry": if let number = JSON(numberText: text) { set(name, number) }
        default: return
        }
    }

    private mutating func set(_ name: String, _ value: JSON) {
        fields.removeAll { $0.0 == name }
        fields.append((name, value))
    }

    /// A blank line sends what has come; without `data` there is nothing to send, and what else came is forgotten.
    private mutating func finish() {
        if !data.isEmpty {
            events.append(JSON(members: [("data", JSON(data.joined(separator: "\n")))] + fields))
        }
        data = []
        fields = []
    }
}
