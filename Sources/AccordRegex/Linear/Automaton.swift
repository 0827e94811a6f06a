/// A deterministic automaton, complete and immutable: one table look-up a character.
final class Automaton: Sendable {
    /// First the classes of the 128 ASCII characters; then the starts of runs, the classes of these runs;
    /// then a row a state: the next state's row by class, the last entry for the end of the text.
    private let table: [UInt32]
    private let runCount: Int
    private let start: UInt32
    private let stride: UInt32
    /// The class beyond ASCII where there is but one.
    private let beyondASCII: UInt32?

    /// The row of the state that no text leaves: nothing can match any more.
    static let dead: UInt32 = 0

    init(_ alphabet: Alphabet, rows: [UInt32], start: UInt32) {
        runCount = alphabet.starts.count
        stride = UInt32(alphabet.count + 1)
        beyondASCII = alphabet.beyondASCII.map(UInt32.init)
        self.start = start
        table = alphabet.ascii.map(UInt32.init) + alphabet.starts + alphabet.classes.map(UInt32.init) + rows
    }

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        table.withUnsafeBufferPointer { buffer in
            guard let table = buffer.baseAddress else { return false }
            let rows = table + (128 &+ 2 &* runCount)
            // Both final states have the lowest rows, so that one comparison finds them.
            let found = stride
            var state = start
            if let bytes = text.baseAddress {
                let end = text.count
                var position = 0
                while position < end, state > found {
                    let byte = bytes[position]
                    if byte < 0x80 {
                        state = rows[Int(state &+ table[Int(byte)])]
                        position = position &+ 1
                    } else {
                        let decoded = UTF8Decoder.decode(bytes, at: position, end: end)
                        state = rows[Int(state &+ (beyondASCII ?? characterClass(decoded >> 3, table)))]
                        position = position &+ Int(decoded & 7)
                    }
                }
            }
            if state > found { state = rows[Int(state &+ stride &- 1)] }
            return state == found
        }
    }

    private func characterClass(_ scalar: UInt32, _ table: UnsafePointer<UInt32>) -> UInt32 {
        let starts = table + 128
        var low = 0
        var high = runCount
        while high &- low > 1 {
            let middle = (low &+ high) >> 1
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return starts[runCount &+ low]
    }
}
