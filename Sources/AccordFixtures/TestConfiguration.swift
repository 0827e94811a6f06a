import AccordConfiguration
import AccordExpectations

/// The settings of the package under test, for a test that depends on them: `accord.yaml` and `ACCORD_*`.
public struct TestConfiguration: Sendable {
    private let configuration: Configuration

    /// The settings that hold for the file that calls.
    ///
    /// - Throws: `ConfigurationError` with everything that is wrong in them, or an error that says that no
    ///   package stands above the file.
    public static func current(filePath: StaticString = #filePath) throws -> TestConfiguration {
        TestConfiguration(configuration: try TestPackage.of(path: filePath.description).configuration)
    }

    /// Every setting by its key, such as `snapshots.record`; nil where it follows from other things.
    public subscript(key: String) -> Value? {
        configuration.entries.first { $0.setting.key == key }?.value.map {
            Value(text: $0.value, origin: $0.origin.description)
        }
    }

    /// The keys of all settings, in the order of the documentation.
    public var keys: [String] { configuration.entries.map(\.setting.key) }

    /// A setting's value, as text, and the place that it comes from.
    public struct Value: Sendable, Equatable {
        public let text: String
        /// Such as `accord.yaml:3`, `ACCORD_RECORD` or `default`.
        public let origin: String
    }
}
