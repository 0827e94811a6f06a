import AccordFiles
import AccordJSON
import Testing

@testable import AccordCommand

/// A package in a folder of its own, and what SwiftPM would tell of it.
final class InitPackage {
    let root: String
    var manifest: JSON

    init(_ manifest: JSON, files: [String: String] = [:]) throws {
        let folder = "/tmp/accord-init-\(UInt64.random(in: 0 ... .max))"
        self.manifest = manifest
        let all = files.merging(["Package.swift": Self.text]) { given, _ in given }
        for (path, text) in all {
            try Disk().write(Array(text.utf8), to: "\(folder)/\(path)")
        }
        root = try #require(Disk().resolved(folder))
    }

    deinit { try? Disk().remove(root) }

    /// - Parameter after: what SwiftPM tells once the manifest has been changed; the same as before without it.
    func initialise(
        after: JSON? = nil, force: Bool = false, dryRun: Bool = false
    ) throws -> InitReport {
        let before = read("Package.swift")
        return try Initialisation(
            root: root, files: Disk(), overwrites: force, isDryRun: dryRun,
            manifest: { _ in
                let isChanged = self.read("Package.swift") != before
                return try #require(Manifest(isChanged ? after ?? self.manifest : self.manifest))
            }
        ).run()
    }

    func read(_ path: String) -> String? {
        ((try? Disk().read("\(root)/\(path)")) ?? nil).map { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: - Manifests

    private static let text = """
        // swift-tools-version: 6.3
        import PackageDescription

        let package = Package(
            name: "shop",
            dependencies: [.package(url: "https://example.org/Accord", from: "0.1.0")],
            targets: [
                .executableTarget(name: "shop")
            ]
        )

        """

    static func manifest(
        targets: JSON = [["name": "shop", "type": "executable", "dependencies": []]],
        traits: [String] = ["default"]
    ) -> JSON {
        let traits = JSON(elements: traits.map { ["name": JSON($0)] })
        return [
            "name": "shop", "targets": targets,
            "dependencies": [["sourceControl": [["identity": "accord", "traits": traits]]]],
        ]
    }

    static let plain = manifest()

    static let plainWithTests = manifest(targets: [
        ["name": "shop", "type": "executable", "dependencies": []],
        [
            "name": "shopTests", "type": "test",
            "dependencies": [["product": ["Accord", "accord", .null, .null]]],
        ],
    ])

    static func hummingbird(traits: [String] = ["default"], tests: [String]? = nil) -> JSON {
        let app: JSON = [
            "name": "App", "type": "executable",
            "dependencies": [["product": ["Hummingbird", "hummingbird", .null, .null]]],
        ]
        guard let tests else { return manifest(targets: [app], traits: traits) }
        let products = tests.map { ["product": [JSON($0), "any"]] as JSON }
        return manifest(
            targets: [
                app,
                [
                    "name": "AppTests", "type": "test",
                    "dependencies": JSON(elements: products + [["byName": ["App", .null]]]),
                ],
            ], traits: traits)
    }
}
