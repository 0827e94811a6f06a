extension Alphabet {
    /// Writes the class of every character of a text, and returns how many there are.
    func classify(_ text: UnsafeBufferPointer<UInt8>, into classes: UnsafeMutablePointer<UInt16>) -> Int {
        guard let bytes = text.baseAddress else { return 0 }
        var position = 0
        var count = 0
        while position < text.count {
            let decoded = UTF8Decoder.decode(bytes, at: position, end: text.count)
            classes[count] = characterClass(of: decoded >> 3)
            position = position &+ Int(decoded & 7)
            count = count &+ 1
        }
        return count
    }

    func characterClass(of scalar: UInt32) -> UInt16 {
        if scalar < 128 { return ascii[Int(scalar)] }
        if let beyondASCII { return beyondASCII }
        var low = 0
        var high = starts.count
        while high &- low > 1 {
            let middle = (low &+ high) / 2
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return classes[low]
    }
}
