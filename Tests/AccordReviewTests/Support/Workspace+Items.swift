import AccordSnapshots

@testable import AccordReview

extension Workspace {
    /// What waits for a decision, as a command lists it.
    func items(lastMatches: [String: Int] = [:]) throws(StoreError) -> [ReviewItem] {
        items(of: try waiting(), lastMatches: lastMatches)
    }
}
