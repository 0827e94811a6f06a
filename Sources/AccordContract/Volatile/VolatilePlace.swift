package import AccordJSON

/// A value of a body that differs from run to run, as the contract says.
package struct VolatilePlace: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// By its `format`.
        case uuid, dateTime, date
        /// Made by the server: `readOnly`, or within what is.
        case readOnly
    }

    package let pointer: JSONPointer
    package let kind: Kind

    package init(_ pointer: JSONPointer, _ kind: Kind) {
        self.pointer = pointer
        self.kind = kind
    }
}

/// What differs from run to run in both bodies of an exchange.
package struct VolatilePlaces: Sendable, Equatable {
    package var request: [VolatilePlace] = []
    package var response: [VolatilePlace] = []

    package init(request: [VolatilePlace] = [], response: [VolatilePlace] = []) {
        self.request = request
        self.response = response
    }
}
