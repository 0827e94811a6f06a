package import AccordContract
package import AccordHTTP
package import AccordJSON
package import AccordReport
package import AccordSnapshots

/// An exchange from a file, and where its parts stand in it.
package struct CheckedExchange: Sendable {
    package let exchange: Exchange
    /// Whether header fields may have been left out when it was stored.
    package let source: ExchangeOptions.Source
    let placeholders: (any PlaceholderReading)?
    /// The bodies whose bytes are not in the file.
    let unrecorded: Set<ExchangePart>
    private let places: any ExchangePlaces
    /// Whether the file is the response's body, and of the rest only what it answers is known.
    private var isBodyAlone = false

    package init(
        _ exchange: Exchange, source: ExchangeOptions.Source, placeholders: (any PlaceholderReading)? = nil,
        unrecorded: Set<ExchangePart>, places: some ExchangePlaces
    ) {
        (self.exchange, self.source, self.unrecorded) = (exchange, source, unrecorded)
        (self.placeholders, self.places) = (placeholders, places)
    }

    /// An `.http` snapshot.
    package init(_ stored: StoredExchange, path: String) {
        var unrecorded: Set<ExchangePart> = []
        if stored.request.isBodyUnrecorded { unrecorded.insert(.requestBody) }
        if stored.response.isBodyUnrecorded { unrecorded.insert(.responseBody) }
        self.init(
            stored.exchange, source: .stored, placeholders: SnapshotPlaceholders(), unrecorded: unrecorded,
            places: SnapshotExchangePlaces(stored, path: path))
    }

    /// A snapshot that is a response's body.
    ///
    /// - Returns: nil where what it answers is no request.
    init?(body: [UInt8], from origin: BodyOrigin, path: String) {
        guard let exchange = origin.exchange(answering: body) else { return nil }
        self.init(
            exchange, source: .stored, placeholders: SnapshotPlaceholders(), unrecorded: [.requestBody],
            places: BodySnapshotPlaces(body, path: path))
        isBodyAlone = true
    }

    /// Whether something can be said of a part.
    func shows(_ part: ExchangePart) -> Bool {
        !isBodyAlone || [.status, .responseHeader("content-type"), .responseBody].contains(part)
    }

    /// Where it begins.
    package var place: Place { places.place(of: .target, at: JSONPointer(tokens: []), key: false) }

    /// A finding with the place of what it is about in front of the contract's.
    package func located(_ fault: ExchangeFault) -> Finding {
        var finding = fault.finding
        finding.places.insert(places.place(of: fault.part, at: fault.pointer, key: fault.isOfKey), at: 0)
        return finding
    }
}

/// Where the parts of an exchange stand in the file that it was read from.
package protocol ExchangePlaces: Sendable {
    /// - Parameter key: whether the key of the member at the place is meant rather than its value.
    func place(of part: ExchangePart, at pointer: JSONPointer, key: Bool) -> Place
}
