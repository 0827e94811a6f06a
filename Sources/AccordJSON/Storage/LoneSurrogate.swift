/// Half of a surrogate pair, which JSON can escape and UTF-8 cannot write: `"\ud800"`.
///
/// It stands in the content as the three bytes that its code point would have, so that it is compared and
/// written back as it came.
enum LoneSurrogate {
    static func isHere(_ content: UnsafePointer<UInt8>, _ index: Int, count: Int) -> Bool {
        content[index] == 0xED && index + 2 < count && content[index + 1] >= 0xA0
    }

    /// The content as text, with U+FFFD for every lone surrogate.
    static func replaced(in content: ArraySlice<UInt8>) -> String {
        content.withUnsafeBufferPointer { content in
            guard let base = content.baseAddress else { return "" }
            var valid = ByteBuffer(capacity: content.count)
            var index = 0
            while index < content.count {
                if isHere(base, index, count: content.count) {
                    valid.append("\u{FFFD}")
                    index += 3
                } else {
                    valid.append(base[index])
                    index += 1
                }
            }
            return valid.text
        }
    }
}
