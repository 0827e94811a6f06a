import AccordReport
import AccordURI

/// The path of a route, such as `/payments/{id}`; a name in braces stands for one segment.
struct StubTemplate: Sendable {
    private enum Segment: Sendable {
        case literal([UInt8])
        case parameter(String)
    }

    let text: String
    private let segments: [Segment]

    init(_ text: String) {
        self.text = text
        segments = Self.split(text).map { bytes in
            let isName =
                bytes.count > 2 && bytes.first == UInt8(ascii: "{") && bytes.last == UInt8(ascii: "}")
            guard isName else { return .literal(PercentDecoding.bytes(bytes)) }
            return .parameter(String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self))
        }
    }

    /// What stands for the names in a path, percent-decoded; nil where the path is another one.
    func parameters(of path: String) -> [String: String]? {
        let parts = Self.split(path)
        guard parts.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, part) in zip(segments, parts) {
            switch segment {
            case .literal(let bytes): guard bytes == PercentDecoding.bytes(part) else { return nil }
            case .parameter(let name):
                guard !part.isEmpty else { return nil }
                parameters[name] = PercentDecoding.text(part).text
            }
        }
        return parameters
    }

    /// How far a path is from this one: a segment with a misprint is nearer than another segment.
    func distance(to path: String) -> Int {
        let parts = Self.split(path)
        let distances = zip(segments, parts).map { segment, part in
            if case .literal(let bytes) = segment {
                Self.distance(bytes, PercentDecoding.bytes(part))
            } else {
                0
            }
        }
        return distances.reduce(0, +) + Self.otherSegment * abs(segments.count - parts.count)
    }

    private static let otherSegment = 3

    private static func distance(_ literal: [UInt8], _ part: [UInt8]) -> Int {
        if literal == part { return 0 }
        let (wanted, name) = (String(decoding: part, as: UTF8.self), String(decoding: literal, as: UTF8.self))
        return Nearest.name(to: wanted, among: [name]) == nil ? otherSegment : 1
    }

    private static func split(_ path: String) -> [ArraySlice<UInt8>] {
        Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    }
}
