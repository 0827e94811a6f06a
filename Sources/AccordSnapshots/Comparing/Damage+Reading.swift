import AccordJSON

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

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
        guard let opening = lineStart("<<<<<<< ", in: bytes, from: 0),
            lineStart(">>>>>>> ", in: bytes, from: opening) != nil
        else { return nil }
        return bytes[..<opening].count { $0 == UInt8(ascii: "\n") } + 1
    }

    /// Where the first line begins that starts with a mark; hundreds of megabytes are searched as fast as C can.
    private static func lineStart(_ mark: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var index = start
            while index < buffer.count,
                let hit = memchr(base + index, Int32(mark.utf8Start[0]), buffer.count - index)
            {
                let place = base.distance(to: UnsafeRawPointer(hit))
                let isFirst = place == 0 || buffer[place - 1] == UInt8(ascii: "\n")
                let isWhole = buffer.count - place >= mark.utf8CodeUnitCount
                if isFirst, isWhole, memcmp(hit, mark.utf8Start, mark.utf8CodeUnitCount) == 0 { return place }
                index = place + 1
            }
            return nil
        }
    }
}
