import AccordJSON

extension Damage {
    /// What a document that cannot be read suffers from.
    init(_ error: JSONSyntaxError, in stored: [UInt8]) {
        self =
            Self.merge(in: stored)
            ?? .malformed(reason: String(describing: error.reason), line: error.line)
    }

    /// What an exchange that cannot be read suffers from.
    init(_ error: HTTPFileError, in stored: [UInt8]) {
        self = Self.merge(in: stored) ?? .malformed(reason: Rules.sentence(error.reason), line: error.line)
    }

    /// The marks that an unresolved merge leaves: `<<<<<<<`, `=======` and `>>>>>>>` at starts of lines.
    static func merge(in stored: [UInt8], besides received: [UInt8] = []) -> Damage? {
        guard let line = markedLine(stored), markedLine(received) == nil else { return nil }
        return .conflictMarkers(line: line)
    }

    private static func markedLine(_ bytes: [UInt8]) -> Int? {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let opening = lines.firstIndex { $0.starts(with: "<<<<<<< ".utf8) }
        let closing = lines.lastIndex { $0.starts(with: ">>>>>>> ".utf8) }
        guard let opening, let closing, opening < closing else { return nil }
        return lines.distance(from: lines.startIndex, to: opening) + 1
    }
}
