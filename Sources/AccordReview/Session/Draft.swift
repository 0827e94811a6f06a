/// An edited text that is not stored yet: the next edit goes on with it.
struct Draft: Sendable, Equatable {
    private let item: ReviewItem
    let bytes: [UInt8]

    init(_ item: ReviewItem, _ bytes: [UInt8]) {
        self.item = item
        self.bytes = bytes
    }

    /// Of what a test has received meanwhile it is no draft.
    func isOf(_ item: ReviewItem) -> Bool { item.meta == self.item.meta }
}
