package import AccordContract
package import AccordJSON
package import AccordReport

/// One difference between two exchanges, and what it means for who calls the operation.
package struct ContractReason: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// What was received violates the contract where what is stored did not.
        case violation(Finding)
        case status(old: Int, new: Int)
        /// Nil where a message does not say what its body is.
        case mediaType(old: String?, new: String?)
        case headerGone, headerAdded
        case bodyGone, bodyAdded
        case memberGone, memberAdded
        case type(old: [JSON.Kind], new: [JSON.Kind])
    }

    package let kind: Kind
    package let effect: ContractEffect
    package let part: ExchangePart
    /// The place in a body.
    package var pointer = JSONPointer()

    package static func == (left: ContractReason, right: ContractReason) -> Bool {
        left.kind == right.kind && left.effect == right.effect && left.part == right.part
            && left.pointer.tokens == right.pointer.tokens
    }

    /// The reason in words, without its place.
    package var words: String { Rules.words(self) }

    /// The place as a reader finds it: `/books/0/title`, `header etag`.
    package var place: String { Rules.place(self) }
}
