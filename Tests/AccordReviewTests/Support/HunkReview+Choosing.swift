import AccordSnapshots

@testable import AccordReview

extension HunkReview {
    /// The units of a change as somebody has chosen: those in neither set wait.
    init(_ detail: ReviewDetail, accepting accepted: Set<Int> = [], rejecting rejected: Set<Int> = []) {
        self.init(detail)
        for index in change.units.indices {
            move(by: index - cursor)
            if accepted.contains(index) {
                choose(.accept)
            } else if rejected.contains(index) {
                choose(.reject)
            }
        }
    }
}
