import Foundation

/// A folder with a `Package.swift`, gone afterwards.
struct TemporaryPackage: ~Copyable {
    let root: String

    init() throws {
        root = NSTemporaryDirectory() + "accord-bench-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        try Data("// swift-tools-version: 6.0\n".utf8).write(to: URL(filePath: "\(root)/Package.swift"))
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }
}
