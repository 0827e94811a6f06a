import AccordRegex

/// A regular expression of ECMA-262.
enum RegexFormat {
    static func accepts(_ text: FormatText) -> Bool {
        let pattern = String(
            decoding: UnsafeBufferPointer(start: text.start, count: text.count), as: UTF8.self)
        return (try? RegularExpression.check(pattern)) != nil
    }
}
