import Synchronization

/// What traits have bound, by type: the innermost value of a type counts.
package struct Bindings: Sendable {
    /// Tells one state of bindings from every other of this process: the same revision, the same things bound.
    package struct Revision: Sendable, Hashable {
        private static let last = Atomic<UInt64>(0)

        private let number: UInt64

        /// Nothing is bound.
        static let nothing = Revision(number: 0)

        static func next() -> Revision {
            Revision(number: last.wrappingAdd(1, ordering: .relaxed).newValue)
        }
    }

    /// Each value, by its type.
    package private(set) var all: [ObjectIdentifier: any Sendable] = [:]
    package private(set) var revision = Revision.nothing

    package init() {}

    package subscript<Value: Sendable>(type: Value.Type) -> Value? {
        get { all[ObjectIdentifier(type)] as? Value }
        set {
            all[ObjectIdentifier(type)] = newValue
            revision = .next()
        }
    }
}
