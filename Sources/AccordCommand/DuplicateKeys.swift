import AccordJSON

/// The keys that an object of a JSON text has more than once. The text must be well-formed.
struct DuplicateKeys {
    struct Duplicate: Equatable {
        let name: String
        /// Where the key stands again, and where it stood first: in bytes from the start.
        let offset: Int
        let first: Int
    }

    private(set) var duplicates: [Duplicate] = []
    private let bytes: [UInt8]
    private var index = 0
    /// The keys of the objects that are open, from the outside in; arrays have none.
    private var open: [[ArraySlice<UInt8>: Int]?] = []

    init(in bytes: [UInt8]) {
        self.bytes = bytes
        while index < bytes.count { step() }
    }

    private mutating func step() {
        switch bytes[index] {
        case UInt8(ascii: "{"): open.append([:])
        case UInt8(ascii: "["): open.append(nil as [ArraySlice<UInt8>: Int]?)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
        case UInt8(ascii: "\""):
            let string = string()
            if isKey { note(string) }
            return
        default: break
        }
        index += 1
    }

    /// Moves behind a string; returns what stands between its quotes.
    private mutating func string() -> Range<Int> {
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(index, bytes.count)
        index = end + 1
        return start..<end
    }

    /// Whether a colon stands behind the string that has just been passed.
    private var isKey: Bool {
        var next = index
        while next < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) { next += 1 }
        return next < bytes.count && bytes[next] == UInt8(ascii: ":")
    }

    private mutating func note(_ range: Range<Int>) {
        let offset = range.lowerBound - 1
        let name = decoded(range)
        guard !open.isEmpty, var keys = open.removeLast() else { return }
        if let first = keys[name] {
            duplicates.append(
                Duplicate(name: String(decoding: name, as: UTF8.self), offset: offset, first: first))
        } else {
            keys[name] = offset
        }
        open.append(keys)
    }

    /// `"\u0061"` and `"a"` are the same key.
    private func decoded(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let raw = bytes[range]
        guard raw.contains(UInt8(ascii: "\\")) else { return raw }
        let quote = [UInt8(ascii: "\"")]
        guard let text = (try? JSON(parsing: quote + raw + quote))?.string else { return raw }
        return Array(text.utf8)[...]
    }
}
