import AccordContract
import AccordHTTP
import AccordJSON
import AccordReport

/// An exchange from a file, and where its parts stand in it.
struct CheckedExchange: Sendable {
    let exchange: Exchange
    /// Whether header fields may have been left out when it was stored.
    let source: ExchangeOptions.Source
    let placeholders: (any PlaceholderReading)?
    /// The bodies whose bytes are not in the file.
    let unrecorded: Set<ExchangePart>
    private let places: any ExchangePlaces

    init(
        _ exchange: Exchange, source: ExchangeOptions.Source, placeholders: (any PlaceholderReading)? = nil,
        unrecorded: Set<ExchangePart>, places: some ExchangePlaces
    ) {
        (self.exchange, self.source, self.unrecorded) = (exchange, source, unrecorded)
        (self.placeholders, self.places) = (placeholders, places)
    }

    /// Where it begins.
    var place: Place { places.place(of: .target, at: JSONPointer(tokens: []), key: false) }

    /// A finding with the place of what it is about in front of the contract's.
    func located(_ fault: ExchangeFault) -> Finding {
        var finding = fault.finding
        finding.places.insert(places.place(of: fault.part, at: fault.pointer, key: fault.isOfKey), at: 0)
        return finding
    }
}

/// Where the parts of an exchange stand in the file that it was read from.
protocol ExchangePlaces: Sendable {
    /// - Parameter key: whether the key of the member at the place is meant rather than its value.
    func place(of part: ExchangePart, at pointer: JSONPointer, key: Bool) -> Place
}
