extension RegularExpression {
    /// Where a match stands, in bytes of the text.
    package struct Match: Sendable, Equatable {
        package let range: Range<Int>
        /// The text of the first capturing group; nil where it took no part, or where there is none.
        package let group: Range<Int>?
    }

    /// All matches, from left to right, none within another: the leftmost, as ECMA-262 prefers them.
    ///
    /// Texts without a match are told in linear time. Where there are some, the work is bounded by the
    /// length of the text.
    ///
    /// - Returns: nil where that bound was met before the end of the text.
    package func matches(in text: UnsafeBufferPointer<UInt8>) -> [Match]? {
        switch search(text) {
        case .notFound: []
        case .gaveUp: nil
        case .found: finder.matches(in: text)
        }
    }

    /// Whether the pattern has a capturing group.
    package var hasGroup: Bool { finder.hasGroup }
}
