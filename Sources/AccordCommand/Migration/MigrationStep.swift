/// What is to be done with one file.
struct MigrationStep: Equatable {
    enum Decision: Equatable {
        /// It becomes the snapshot at this path below `__snapshots__`.
        case take(to: String, MigrationEdit)
        case leave(MigrationObstacle)
    }

    /// Relative to the package.
    let path: String
    let decision: Decision
}
