/// As much of a terminal as a review uses: rows that are erased and written from their start.
struct VirtualScreen {
    /// Whether the alternate screen is shown.
    private(set) var isTakenOver = false
    /// How often it was taken over.
    private(set) var takeovers = 0
    /// What was written on the ordinary screen.
    private(set) var ordinary = ""
    /// The most cells that a row has taken, and the last row that was written to, since the beginning.
    private(set) var extent = (columns: 0, rows: 0)
    /// All that any row has shown since the beginning.
    private(set) var seen: Set<Unicode.Scalar> = []
    private var rows: [Int: [UInt8]] = [:]
    private var row = 1
    private var waiting: [UInt8] = []

    var text: String {
        rows.sorted { $0.key < $1.key }.map { String(decoding: $0.value, as: UTF8.self) }
            .joined(separator: "\n")
    }

    /// The same, without the blanks at the ends of its rows.
    var shown: String {
        let rows = rows.sorted { $0.key < $1.key }.map { row in
            row.value.reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
        }
        return rows.map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: "\n")
    }

    func contains(_ text: String) -> Bool { self.text.contains(text) }

    mutating func write(_ bytes: some Collection<UInt8>) {
        waiting += bytes
        while let first = waiting.first {
            if first == 0x1B {
                guard let end = sequenceEnd else { return }
                obey(waiting[2..<end], waiting[end])
                waiting.removeFirst(end + 1)
            } else {
                let text = waiting.prefix { $0 != 0x1B }
                append(text)
                waiting.removeFirst(text.count)
            }
        }
    }

    /// A row is whole when the next one begins: what is read may end in the middle of a character.
    private mutating func measure() {
        guard let bytes = rows[row] else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        seen.formUnion(text.unicodeScalars)
        extent.columns = max(extent.columns, Cells.count(text))
        extent.rows = max(extent.rows, row)
    }

    private var sequenceEnd: Int? {
        waiting.indices.dropFirst(2).first { (0x40...0x7E).contains(waiting[$0]) }
    }

    private mutating func append(_ text: ArraySlice<UInt8>) {
        if isTakenOver {
            rows[row, default: []] += text
        } else {
            ordinary += String(decoding: text, as: UTF8.self)
        }
    }

    private mutating func obey(_ parameters: ArraySlice<UInt8>, _ final: UInt8) {
        let text = String(decoding: parameters, as: UTF8.self)
        switch (text, Character(Unicode.Scalar(final))) {
        case (_, "H"):
            measure()
            row = text.split(separator: ";").first.flatMap { Int($0) } ?? 1
        case (_, "K"): rows[row] = []
        case (_, "J"): rows = [:]
        case ("?1049", "h"):
            isTakenOver = true
            takeovers += 1
        case ("?1049", "l"): isTakenOver = false
        default: break
        }
    }
}
