import AccordConfiguration

extension YAMLError {
    /// The error at its place in a text.
    init(_ failure: YAMLFailure, in text: SourceText) {
        reason = failure.reason
        if let offset = failure.offset {
            position = text.position(ofByte: offset)
            if String(validating: text.bytes, as: UTF8.self) == nil { reason = .notUTF8 }
            return
        }
        position = text.position(failure.mark)
        guard case .syntax = reason else { return }
        if text.byte(at: position) == UInt8(ascii: "\t") { reason = .tab }
        if let opening = failure.opening { blame(opening, in: text) }
    }

    private mutating func blame(_ opening: YAMLFailure.Opening, in text: SourceText) {
        let start = text.position(opening.mark)
        // An anchor, or the one pair of `[a: b]`, starts at something else.
        if case .bracket(let bracket) = opening.kind, text.byte(at: start) != bracket.utf8.first { return }
        let end = text.isBlank(from: position) ? nil : position
        guard opening.kind.isToBlame(openedIn: text.line(at: start), noticedIn: end.map(text.line(at:)))
        else { return }
        self = YAMLError(reason: .unclosed(opening.kind), position: start, noticed: end)
    }
}

extension SourceText {
    fileprivate func line(at position: SourcePosition) -> UnclosedYAML.Line {
        UnclosedYAML.Line(
            number: position.line, indentation: line(position.line).utf8.prefix { $0 == 0x20 }.count)
    }
}
