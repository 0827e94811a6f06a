import AccordFiles
import Foundation
import Testing

@Suite struct InitCommandTests {
    private static let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]

    private func package(_ manifest: String) throws -> SamplePackage {
        let package = try SamplePackage()
        try Disk().write(Array(manifest.utf8), to: "\(package.root)/Package.swift")
        return package
    }

    @Test func `SwiftPM itself accepts the edited manifest`() async throws {
        let package = try package(
            """
            // swift-tools-version: 6.3
            import PackageDescription

            let package = Package(
                name: "shop",
                dependencies: [
                    .package(url: "https://example.org/Accord", from: "0.1.0")
                ],
                targets: [
                    .executableTarget(name: "shop")
                ]
            )

            """)
        let result = try await package.accord("init", environment: Self.path)
        #expect(result.code == 0, "\(result.errors)")
        #expect(
            result.output == """
                changed      Package.swift
                created      Tests/shopTests/TestedApp.swift
                created      Tests/shopTests/HealthTests.swift
                created      accord.yaml
                created      __snapshots__/.gitignore
                created      __snapshots__/.gitattributes
                created      contracts/shop.yaml

                This is an example, and tests nothing of your code yet: TestedApp.swift holds a small app that \
                answers /health itself, HealthTests.swift calls it, contracts/shop.yaml describes it.
                To test your app, put it where Tests/shopTests/TestedApp.swift says: // Your app goes here.

                run the tests:             swift test
                then compare the routes:   swift run accord contract routes
                merge snapshots by value:  swift run accord merge-driver --install

                """)
        let again = try await package.accord("init", environment: Self.path)
        #expect(again.code == 0)
        #expect(again.output.hasPrefix("unchanged    Package.swift\nunchanged    Tests/"))
    }

    @Test func `a manifest that cannot be changed safely ends with 1 and the lines to add`() async throws {
        let package = try package(
            """
            // swift-tools-version: 6.3
            import PackageDescription
            let targets: [Target] = [.target(name: "shop")]
            let accord = Package.Dependency.package(url: "https://example.org/Accord", from: "0.1.0")
            let package = Package(name: "shop", dependencies: [accord], targets: targets)
            """)
        let result = try await package.accord("init", environment: Self.path)
        #expect(result.code == 1, "\(result.errors)")
        #expect(
            result.output.contains("    .testTarget(\n        name: \"shopTests\",\n"), "\(result.output)")
    }

    @Test func `a broken manifest ends with 2 and the words of SwiftPM`() async throws {
        let package = try package(
            "// swift-tools-version: 6.3\nimport PackageDescription\nlet package = Package(")
        let result = try await package.accord("init", environment: Self.path)
        #expect(result.code == 2)
        #expect(result.errors.contains("Package.swift cannot be evaluated"), "\(result.errors)")
        #expect(result.errors.contains("Package.swift:3"), "\(result.errors)")
    }

    @Test func `without a toolchain it ends with 2 and says so`() async throws {
        let package = try SamplePackage()
        let result = try await package.accord("init", environment: ["PATH": "/no/such/folder"])
        #expect(result.code == 2)
        #expect(result.errors.contains("swift cannot be started"), "\(result.errors)")
    }

    @Test func `a folder without a package ends with 2`() async throws {
        let result = try await Program.run(["init", "--package-path", "/"], in: "/tmp")
        #expect(result.code == 2)
        #expect(result.errors.contains("there is no Package.swift in /"))
    }
}
