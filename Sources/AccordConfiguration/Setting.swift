/// One setting: its key in `accord.yaml`, its environment variable, its type, what it is for.
///
/// Everything that knows settings reads this table: the file's reader, the environment's, `accord config`
/// and the documentation. A new setting is one row here and one accessor in `Configuration`.
package struct Setting: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case text
        /// A number of seconds greater than zero.
        case seconds
        case choice([String])
    }

    /// The key, its sections separated by dots.
    package let key: String
    package let variable: String
    package let kind: Kind
    /// What counts when nothing is said, as text; nil where it is derived from other things.
    package let standard: String?
    package let help: String

    package static let record = Setting(
        key: "snapshots.record", variable: "ACCORD_RECORD", kind: .choice(RecordMode.allCases.map(\.rawValue)),
        standard: RecordMode.pending.rawValue, help: "what happens where a snapshot is missing or differs")

    package static let keyOrder = Setting(
        key: "snapshots.keyOrder", variable: "ACCORD_KEY_ORDER", kind: .choice(KeyOrder.allCases.map(\.rawValue)),
        standard: KeyOrder.free.rawValue, help: "whether the order of an object's members counts")

    package static let pending = Setting(
        key: "snapshots.pending", variable: "ACCORD_PENDING_DIR", kind: .text,
        standard: nil, help: "the folder of pending entries; __snapshots__/.pending if not set")

    package static let runs = Setting(
        key: "runs.directory", variable: "ACCORD_RUN_DIR", kind: .text,
        standard: nil, help: "the folder of the runs' journals; .build/accord/runs if not set")

    package static let timeLimit = Setting(
        key: "client.timeLimit", variable: "ACCORD_TIME_LIMIT", kind: .seconds,
        standard: "10", help: "how many seconds a request of a test client may take")

    package static let all = [record, keyOrder, pending, timeLimit, runs]

    /// Variables that are no settings of `accord.yaml`.
    static let otherVariables = ["ACCORD_ROOT", "ACCORD_RUN", "ACCORD_CONFIG", "ACCORD_CONFORMANCE"]
}

extension Setting {
    /// What a value must be, in words for a message.
    var expectation: String {
        switch kind {
        case .text: "a text that is not empty"
        case .seconds: "a number of seconds greater than 0"
        case .choice(let names): "one of \(names.joined(separator: ", "))"
        }
    }

    func accepts(_ text: String) -> Bool {
        switch kind {
        case .text: !text.isEmpty
        case .seconds: Double(text).map { $0 > 0 && $0.isFinite } ?? false
        case .choice(let names): names.contains(text)
        }
    }
}
