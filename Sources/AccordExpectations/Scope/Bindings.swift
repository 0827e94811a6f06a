/// What traits have bound, by type: the innermost value of a type counts.
package struct Bindings: Sendable {
    /// Each value, by its type.
    package private(set) var all: [ObjectIdentifier: any Sendable] = [:]

    package init() {}

    package subscript<Value: Sendable>(type: Value.Type) -> Value? {
        get { all[ObjectIdentifier(type)] as? Value }
        set { all[ObjectIdentifier(type)] = newValue }
    }
}
