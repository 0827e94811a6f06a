import Foundation

@testable import AccordConfiguration

/// A package's folder with an `accord.yaml`, removed with the value.
final class SamplePackage {
    let root: String

    init(_ yaml: String? = nil) throws {
        root = NSTemporaryDirectory() + "accord-configuration-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        if let yaml { try write(yaml, to: "accord.yaml") }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(root)/\(name)"))
    }

    func load(_ environment: [String: String] = [:]) throws(ConfigurationError) -> Configuration {
        try Configuration.load(packageRoot: root, environment: environment)
    }
}
