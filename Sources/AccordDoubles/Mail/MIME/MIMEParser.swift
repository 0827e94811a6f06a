/// Takes a message apart (RFC 5322, RFC 2046); every message is some tree, however malformed it is.
struct MIMEParser {
    private let bytes: [UInt8]
    private let limits: MIMELimits
    private var partCount = 0
    private(set) var remarks: [MailRemark] = []

    init(_ bytes: [UInt8], limits: MIMELimits = MIMELimits()) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func message() -> MIMEPart { part(in: 0..<bytes.count, depth: 0) }

    private mutating func part(in range: Range<Int>, depth: Int) -> MIMEPart {
        partCount += 1
        let (headers, body) = headers(in: range)
        var part = MIMEPart(headers: headers, content: body)
        guard part.mediaType.hasPrefix("multipart/") else { return part }
        guard let boundary = part.type["boundary"], !boundary.isEmpty else {
            remark(.noBoundary)
            return part
        }
        guard depth < limits.depth else {
            remark(.tooDeep(limits.depth))
            return part
        }
        for range in ranges(in: body, boundary: Array(boundary.utf8)) {
            guard partCount < limits.parts else {
                remark(.tooManyParts(limits.parts))
                break
            }
            part.parts.append(self.part(in: range, depth: depth + 1))
        }
        if part.parts.isEmpty { remark(.noParts) }
        return part
    }

    // MARK: - Header fields

    private mutating func headers(in range: Range<Int>) -> ([Mail.Header], body: Range<Int>) {
        var headers: [Mail.Header] = []
        var position = range.lowerBound
        while position < range.upperBound {
            let (line, next) = ByteScan.line(in: bytes, from: position, to: range.upperBound)
            if line.isEmpty { return (trimmed(headers), next..<range.upperBound) }
            if bytes[line.lowerBound].isBlank, !headers.isEmpty {
                // Unfolding takes the line end away, and leaves the blank (RFC 5322, 2.2.3).
                headers[headers.count - 1].value += text(line)
            } else if let header = header(line) {
                guard headers.count < limits.headers else {
                    remark(.tooManyHeaders(limits.headers))
                    return (trimmed(headers), position..<range.upperBound)
                }
                headers.append(header)
            } else {
                remark(.noBlankLine)
                return (trimmed(headers), position..<range.upperBound)
            }
            position = next
        }
        return (trimmed(headers), range.upperBound..<range.upperBound)
    }

    private func trimmed(_ headers: [Mail.Header]) -> [Mail.Header] {
        headers.map { header in
            let value = Array(header.value.utf8).trimmedBlanks
            return Mail.Header(name: header.name, value: String(decoding: value, as: UTF8.self))
        }
    }

    private func header(_ line: Range<Int>) -> Mail.Header? {
        guard let colon = ByteScan.first(UInt8(ascii: ":"), in: bytes, line) else { return nil }
        let name = bytes[line.lowerBound..<colon].trimmedBlanks
        guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return Mail.Header(
            name: String(decoding: name, as: UTF8.self), value: text(colon + 1..<line.upperBound))
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    // MARK: - Multiparts

    /// Where the parts of a multipart stand; text before the first and after the last is for nobody.
    private mutating func ranges(in body: Range<Int>, boundary: [UInt8]) -> [Range<Int>] {
        var (ranges, start, position) = ([Range<Int>](), Int?.none, body.lowerBound)
        while position < body.upperBound, ranges.count <= limits.parts {
            let (line, next) = ByteScan.line(in: bytes, from: position, to: body.upperBound)
            if let isLast = delimiter(line, boundary: boundary) {
                if let start { ranges.append(start..<max(start, lineEnd(before: position))) }
                start = next
                if isLast { return ranges }
            }
            position = next
        }
        remark(.noFinalBoundary)
        if let start, start < body.upperBound { ranges.append(start..<body.upperBound) }
        return ranges
    }

    /// Whether a line is the delimiter of a boundary, and if so whether it is the last one.
    private func delimiter(_ line: Range<Int>, boundary: [UInt8]) -> Bool? {
        let dash = UInt8(ascii: "-")
        guard line.count >= boundary.count + 2, bytes[line.lowerBound] == dash,
            bytes[line.lowerBound + 1] == dash,
            bytes[line].dropFirst(2).starts(with: boundary)
        else { return nil }
        let rest = bytes[line].dropFirst(2 + boundary.count)
        if rest.allSatisfy(\.isBlank) { return false }
        return rest.starts(with: [dash, dash]) ? true : nil
    }

    /// The line end before a delimiter belongs to the delimiter (RFC 2046, 5.1.1).
    private func lineEnd(before position: Int) -> Int {
        guard position > 0, bytes[position - 1] == .lineFeed else { return position }
        return position > 1 && bytes[position - 2] == .carriageReturn ? position - 2 : position - 1
    }

    private mutating func remark(_ remark: MailRemark) {
        if !remarks.contains(remark) { remarks.append(remark) }
    }
}
