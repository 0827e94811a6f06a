package import AccordHTTP
import AccordJSON
import HTTPTypes

/// An `.http` snapshot as an exchange that can be checked with no test run, and where its parts stand.
///
/// Placeholders are kept as they are stored; `Placeholder` says what they stand for.
package struct StoredExchange: Sendable {
    /// One of the two messages, and where it stands in the file. Lines are counted from 1.
    package struct Message: Sendable {
        package let line: Int
        /// The lines of the header fields: the first is one behind `line`.
        package let fields: [HTTPRecord.Field]
        /// The first line of the body; nil where there is none.
        package let bodyLine: Int?
        /// The body's text as it stands in the file.
        package let body: [UInt8]
        /// Whether there was a body of which only size and digest are stored.
        package let isBodyUnrecorded: Bool

        /// Whether its header says that the body is JSON.
        var saysJSON: Bool {
            fields.first { $0.name == "content-type" }.flatMap { MediaType($0.value) }?.isJSON ?? false
        }
    }

    package let exchange: Exchange
    package let request: Message
    package let response: Message
    /// The lines of the file, for messages that show one.
    package let lines: [String]

    /// Reads the bytes of an `.http` snapshot.
    package init(_ bytes: [UInt8]) throws(HTTPFileError) {
        let lines = HTTPFile.lines(of: bytes)
        let record = try HTTPFile.record(in: lines)
        let split = HTTPFile.responseLine(in: lines) ?? lines.endIndex
        guard let request = Self.request(record) else {
            throw HTTPFileError(.requestLine, at: 0, of: lines)
        }
        guard let response = Self.response(record) else {
            throw HTTPFileError(.statusLine, at: split, of: lines)
        }
        exchange = Exchange(request: request, response: response)
        self.lines = lines.map { String(decoding: $0, as: UTF8.self) }
        self.request = Self.message(record.requestFields, record.requestBody, lines[..<split])
        self.response = Self.message(record.responseFields, record.responseBody, lines[split...])
    }

    // MARK: -

    private static func message(
        _ fields: [HTTPRecord.Field], _ body: HTTPRecord.Body, _ lines: ArraySlice<ArraySlice<UInt8>>
    ) -> Message {
        let start = (lines.firstIndex(where: \.isEmpty) ?? lines.endIndex - 1) + 1
        return Message(
            line: lines.startIndex + 1, fields: fields, bodyLine: body == .none ? nil : start + 1,
            body: Array(lines[start...].joined(separator: [UInt8(ascii: "\n")])),
            isBodyUnrecorded: isBinary(body))
    }

    private static func isBinary(_ body: HTTPRecord.Body) -> Bool {
        if case .binary(let size, _) = body { size > 0 } else { false }
    }

    private static func request(_ record: HTTPRecord) -> Request? {
        record.request.map { method, target in
            Request(
                method: method, target: target, headers: fields(record.requestFields),
                body: body(record.requestBody))
        }
    }

    private static func response(_ record: HTTPRecord) -> Response? {
        record.status.map { status in
            Response(
                status: status, headers: fields(record.responseFields), body: body(record.responseBody))
        }
    }

    private static func fields(_ stored: [HTTPRecord.Field]) -> HTTPFields {
        var fields = HTTPFields()
        for field in stored {
            if let name = HTTPField.Name(field.name) {
                fields.append(HTTPField(name: name, value: field.value))
            }
        }
        return fields
    }

    private static func body(_ stored: HTTPRecord.Body) -> Body {
        switch stored {
        case .none: Body()
        case .json(let json): Body(json.serialized(.compact))
        case .text(let bytes): Body(bytes)
        case .binary: Body()
        }
    }
}
