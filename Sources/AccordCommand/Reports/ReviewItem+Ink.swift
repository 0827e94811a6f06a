import AccordReview

extension ReviewItem.Kind {
    /// The colour of the kind in a listing.
    var ink: Ink {
        switch self {
        case .new: .added
        case .changed, .renamed: .strong
        case .damaged, .unused: .warning
        case .conflict, .unreadable: .failure
        }
    }
}
