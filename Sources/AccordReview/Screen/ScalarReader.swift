/// The scalars of a text that need not be valid UTF-8, each with the bytes that it stands for.
struct ScalarReader {
    enum Element: Equatable {
        case scalar(Unicode.Scalar, Range<Int>)
        /// Bytes that are no UTF-8, as long as the standard library takes them for one mistake.
        case invalid(Range<Int>)
    }

    private var bytes: ArraySlice<UInt8>.Iterator
    private var parser = Unicode.UTF8.ForwardParser()
    private var offset: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes.makeIterator()
        offset = bytes.startIndex
    }

    mutating func next() -> Element? {
        switch parser.parseScalar(from: &bytes) {
        case .valid(let encoded): .scalar(Unicode.UTF8.decode(encoded), advance(encoded.count))
        case .error(let length): .invalid(advance(length))
        case .emptyInput: nil
        }
    }

    private mutating func advance(_ count: Int) -> Range<Int> {
        defer { offset += count }
        return offset..<offset + count
    }
}
