/// A value and where it came from.
package struct Sourced<Value: Sendable>: Sendable {
    package var value: Value
    package var origin: Origin
}

extension Sourced: Equatable where Value: Equatable {}
