/// What has to be added to a test, so that the next run finds what a review has stored.
package struct RedactionAdvice: Sendable, Equatable {
    package let item: ReviewItem
    /// As a test writes them: `.uuids`, `.at("/id")`.
    package let redactions: [String]
}
