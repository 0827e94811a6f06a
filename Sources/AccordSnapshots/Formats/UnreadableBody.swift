import AccordHTTP
package import AccordJSON

/// A body of an `.http` snapshot whose header says that it is JSON, and whose text is none.
package struct UnreadableBody: Sendable, Equatable {
    package enum Part: String, Sendable {
        case request, response
    }

    package let part: Part
    /// The place in the body, not in the file.
    package let error: JSONSyntaxError
    /// In the file, counted from 1.
    package let line: Int
}

extension StoredExchange {
    /// The bodies that are read as texts, although they are said to be JSON.
    package var unreadableBodies: [UnreadableBody] {
        [
            Self.unreadable(.request, request, exchange.request.body.bytes),
            Self.unreadable(.response, response, exchange.response.body.bytes),
        ].compactMap(\.self)
    }

    private static func unreadable(
        _ part: UnreadableBody.Part, _ message: Message, _ text: [UInt8]
    ) -> UnreadableBody? {
        guard let first = message.bodyLine, message.saysJSON, !message.isBodyUnrecorded, !text.isEmpty else {
            return nil
        }
        do {
            // What breaks off does so on its last line.
            _ = try JSON(parsing: Array(text.last == UInt8(ascii: "\n") ? text.dropLast() : text[...]))
            return nil
        } catch {
            return UnreadableBody(part: part, error: error, line: first + error.line - 1)
        }
    }
}
