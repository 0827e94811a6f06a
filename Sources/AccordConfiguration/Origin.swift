/// Where a value came from.
package indirect enum Origin: Sendable, Equatable {
    case call
    case scope
    case environment(String)
    case file(String, line: Int)
    case standard
    /// `CI` is set, and another mode was asked for.
    case clampedByCI(from: String, Origin)
}

extension Origin: CustomStringConvertible {
    package var description: String {
        switch self {
        case .call: "the call"
        case .scope: "the nearest trait"
        case .environment(let name): name
        case .file(let file, let line): "\(file):\(line)"
        case .standard: "default"
        case .clampedByCI(let mode, let origin): "CI is set (\(mode) from \(origin))"
        }
    }
}

/// A value and where it came from.
package struct Sourced<Value: Sendable>: Sendable {
    package var value: Value
    package var origin: Origin
}

extension Sourced: Equatable where Value: Equatable {}
