#if Hummingbird && GRDB
import Foundation

/// The parts of a `multipart/form-data` body (RFC 7578), in order.
struct MultipartBody: Sendable {
    struct Part: Sendable {
        var name: String
        var contentType: String?
        var content: Data
    }

    private(set) var parts: [Part] = []

    /// Nil if the body is not cut into parts by this boundary to its very end.
    init?(_ body: Data, boundary: String) {
        let delimiter = Data("\r\n--\(boundary)".utf8)
        // The first boundary begins the body, with no line before it.
        let body = Data("\r\n".utf8) + body
        guard var cut = body.range(of: delimiter) else { return nil }
        while !body[cut.upperBound...].starts(with: Data("--".utf8)) {
            guard let next = body.range(of: delimiter, in: cut.upperBound..<body.endIndex),
                let part = Part(body[cut.upperBound..<next.lowerBound])
            else { return nil }
            parts.append(part)
            cut = next
        }
    }

    subscript(name: String) -> Part? { parts.first { $0.name == name } }
}

extension MultipartBody.Part {
    /// - Parameter bytes: header lines, an empty line, the content.
    fileprivate init?(_ bytes: Data) {
        guard let gap = bytes.range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<gap.lowerBound], as: UTF8.self)
        let lines = head.split(whereSeparator: \.isNewline).map(String.init)
        guard let disposition = Self.value(of: "content-disposition", in: lines),
            let name = Self.name(in: disposition)
        else { return nil }
        self.init(
            name: name, contentType: Self.value(of: "content-type", in: lines),
            content: Data(bytes[gap.upperBound...]))
    }

    private static func value(of field: String, in lines: [String]) -> String? {
        let line = lines.first { $0.lowercased().hasPrefix("\(field):") }
        return line?.dropFirst(field.count + 1).trimmingCharacters(in: .whitespaces)
    }

    private static func name(in disposition: String) -> String? {
        let parameters = disposition.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        let name = parameters.first { $0.lowercased().hasPrefix("name=") }
        return name?.dropFirst("name=".count).trimmingCharacters(in: CharacterSet(charactersIn: "\""))
    }
}
#endif
