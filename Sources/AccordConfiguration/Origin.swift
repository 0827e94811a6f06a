/// Where a value came from.
package indirect enum Origin: Sendable, Equatable {
    case call
    case scope
    case environment(String)
    case file(String, line: Int, column: Int)
    case standard
    /// `CI` is set, and another mode was asked for.
    case clampedByCI(from: String, Origin)
}
