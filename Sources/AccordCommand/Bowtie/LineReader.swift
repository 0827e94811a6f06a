/// The lines of standard input, each as soon as it is whole.
struct LineReader {
    private let more: () -> [UInt8]?
    private var waiting: ArraySlice<UInt8> = []
    private var searched = 0
    private var isAtEnd = false

    /// - Parameter more: the next bytes, or nil at the end.
    init(_ more: @escaping () -> [UInt8]?) { self.more = more }

    /// The next line without its line feed; the last one may have none.
    mutating func next() -> [UInt8]? {
        while true {
            let from = waiting.startIndex + searched
            if let end = waiting[from...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(waiting[..<end])
                waiting = waiting[(end + 1)...]
                searched = 0
                return line
            }
            searched = waiting.count
            guard !isAtEnd, let bytes = more() else {
                isAtEnd = true
                defer { (waiting, searched) = ([], 0) }
                return waiting.isEmpty ? nil : Array(waiting)
            }
            waiting = Array(waiting)[...] + bytes
        }
    }
}
