import AccordContract
import AccordJSON
import AccordReport

/// Where the parts of an exchange stand in a snapshot that is its response's body alone.
struct BodySnapshotPlaces: ExchangePlaces {
    private let body: [UInt8]
    private let path: String

    init(_ body: [UInt8], path: String) {
        (self.body, self.path) = (body, path)
    }

    /// The value's place in a JSON body; the first line for all else.
    func place(of part: ExchangePart, at pointer: JSONPointer, key: Bool) -> Place {
        guard part == .responseBody,
            let document = try? SourceDocument(body, path: "body.json", uri: "body.json")
        else { return Place(snapshot: path, line: 1, text: nil) }
        let place = document.place(of: pointer, key: key)
        return Place(
            snapshot: path, line: place.line ?? 1, column: place.column ?? 1, text: place.text)
    }
}
