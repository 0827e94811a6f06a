import AccordHTTP

/// Cuts a `multipart` body into its parts (RFC 2046, 5.1).
struct MultipartReader {
    static let partLimit = 10_000

    private let bytes: [UInt8]
    private let delimiter: [UInt8]

    init(_ bytes: [UInt8], boundary: String) {
        self.bytes = bytes
        delimiter = Array("--\(boundary)".utf8)
    }

    func parts() throws(BodyProblem) -> [BodyPart] {
        var parts: [BodyPart] = []
        guard var start = next(from: 0) else { throw .multipart }
        while true {
            let line = start + delimiter.count
            if bytes[line...].starts(with: "--".utf8) { return parts }
            guard let content = lineEnd(from: line), let end = next(from: content) else { throw .multipart }
            parts.append(try part(bytes[content..<contentEnd(end, from: content)]))
            guard parts.count <= Self.partLimit else { throw .tooManyParts(limit: Self.partLimit) }
            start = end
        }
    }

    /// The next delimiter at the start of a line.
    private func next(from start: Int) -> Int? {
        var index = start
        while index + delimiter.count <= bytes.count {
            if bytes[index] == 0x2D, index == 0 || bytes[index - 1] == 0x0A,
                bytes[index...].starts(with: delimiter)
            {
                return index
            }
            index += 1
        }
        return nil
    }

    /// Behind the line break, of which the carriage return may be missing.
    private func lineEnd(from start: Int) -> Int? {
        bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 }
    }

    /// The line break in front of a delimiter belongs to it.
    private func contentEnd(_ delimiter: Int, from start: Int) -> Int {
        var end = delimiter
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    private func part(_ content: ArraySlice<UInt8>) throws(BodyProblem) -> BodyPart {
        var part = BodyPart(bytes: [])
        var rest = content
        while let newline = rest.firstIndex(of: 0x0A) {
            var line = rest[..<newline]
            rest = rest[(newline + 1)...]
            if line.last == 0x0D { line = line.dropLast() }
            if line.isEmpty {
                part.bytes = rest
                return part
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .multipart }
            let value = ParameterDecoder.Run.trimmed(line[(colon + 1)...])
            part.headers.append(
                (
                    String(decoding: line[..<colon], as: UTF8.self).lowercased(),
                    String(decoding: value, as: UTF8.self)
                ))
        }
        throw .multipart
    }
}
