import AccordContract
import AccordJSON
package import AccordReport
import AccordSnapshots

/// Where the parts of an exchange stand in its `.http` snapshot.
struct SnapshotExchangePlaces: ExchangePlaces {
    private let stored: StoredExchange
    private let path: String

    init(_ stored: StoredExchange, path: String) {
        (self.stored, self.path) = (stored, path)
    }

    func place(of part: ExchangePart, at pointer: JSONPointer, key: Bool) -> Place {
        switch part {
        case .target, .path, .query, .querystring: line(stored.request.line)
        case .header(let name): field(name, of: stored.request)
        case .cookie: field("cookie", of: stored.request)
        case .security: field("authorization", of: stored.request)
        case .requestBody: body(of: stored.request, at: pointer, key)
        case .status: line(stored.response.line)
        case .responseHeader(let name): field(name, of: stored.response)
        case .responseBody: body(of: stored.response, at: pointer, key)
        }
    }

    private func line(_ line: Int, column: Int = 1) -> Place {
        let text = stored.lines.indices.contains(line - 1) ? stored.lines[line - 1] : nil
        return Place(snapshot: path, line: line, column: column, text: text)
    }

    /// The field's line; the first line of the message where the field is missing.
    private func field(_ name: String, of message: StoredExchange.Message) -> Place {
        let name = name.lowercased()
        let index = message.fields.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
        return line(message.line + (index.map { $0 + 1 } ?? 0))
    }

    /// The value's place in a JSON body; the body's first line in others.
    private func body(of message: StoredExchange.Message, at pointer: JSONPointer, _ key: Bool) -> Place {
        guard let start = message.bodyLine else { return line(message.line) }
        guard let document = try? SourceDocument(message.body, path: "body.json", uri: "body.json") else {
            return line(start)
        }
        let place = document.place(of: pointer, key: key)
        return line(start + (place.line ?? 1) - 1, column: place.column ?? 1)
    }
}

extension Place {
    /// A place in a snapshot, named as one.
    package init(snapshot path: String, line: Int, column: Int = 1, text: String?) {
        self.init(path, line: line, column: column, label: Rules.snapshotLabel, text: text)
    }
}
