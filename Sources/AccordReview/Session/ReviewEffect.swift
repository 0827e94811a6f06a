package import AccordSnapshots

/// What a session asks for: it touches no file itself.
package enum ReviewEffect: Sendable, Equatable {
    /// Read the texts of this path.
    case load(String)
    /// Read the texts of this path, if they are short, to find out what changes alike.
    case survey(String)
    /// Hold against the contract what would be stored, before it is.
    case judge([Proposal])
    /// Let somebody edit the text of an item.
    case edit(ReviewItem, [UInt8])
    case decide(Choice, ReviewItem)
    /// Store or drop a part, or store an edited text.
    case settle(Settlement, ReviewItem)
    /// Take back the last decision, be it of an earlier session.
    case undo
    case quit
}
