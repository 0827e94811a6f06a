import AccordFiles
import Testing

@testable import AccordCommand

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What becomes of files that are there.
@Suite struct KeptFilesTests {
    private func mode(_ path: String, in package: InitPackage) -> mode_t {
        var status = stat()
        stat("\(package.root)/\(path)", &status)
        return status.st_mode & 0o777
    }

    @Test func `force keeps what it overwrites beside it, and says where`() throws {
        let package = try InitPackage(InitPackage.plainWithTests, files: ["accord.yaml": "mine: 1\n"])
        let report = try package.initialise(force: true)
        #expect(
            report.lines.contains(
                .init(action: .overwritten, path: "accord.yaml", kept: "accord.yaml.orig")))
        #expect(report.text.contains("overwritten  accord.yaml  (what was there: accord.yaml.orig)\n"))
        #expect(package.read("accord.yaml.orig") == "mine: 1\n")
        #expect(package.read("accord.yaml")?.contains("file: contracts/shop.yaml") == true)
    }

    @Test func `what was kept before is kept, too`() throws {
        let package = try InitPackage(
            InitPackage.plainWithTests,
            files: ["accord.yaml": "c", "accord.yaml.orig": "a", "accord.yaml.orig.2": "b"])
        _ = try package.initialise(force: true)
        #expect(package.read("accord.yaml.orig") == "a" && package.read("accord.yaml.orig.2") == "b")
        #expect(package.read("accord.yaml.orig.3") == "c")
    }

    @Test func `force changes nothing where nothing differs`() throws {
        let package = try InitPackage(InitPackage.plainWithTests)
        _ = try package.initialise()
        let report = try package.initialise(force: true)
        #expect(report.lines.allSatisfy { $0.action == .unchanged && $0.kept == nil })
        #expect(package.read("accord.yaml.orig") == nil)
    }

    @Test func `who may read a file stays as it was, of the old and of the new one`() throws {
        let package = try InitPackage(
            InitPackage.plain, files: ["accord.yaml": "mine: 1\n"])
        for file in ["accord.yaml", "Package.swift"] { chmod("\(package.root)/\(file)", 0o600) }
        _ = try package.initialise(after: InitPackage.plainWithTests, force: true)
        for file in ["accord.yaml", "accord.yaml.orig", "Package.swift"] {
            #expect(mode(file, in: package) == 0o600, "\(file)")
        }
    }

    @Test func `a link stays a link to the file that is written`() throws {
        let package = try InitPackage(InitPackage.plainWithTests, files: ["all/a.yaml": "mine: 1\n"])
        symlink("all/a.yaml", "\(package.root)/accord.yaml")
        _ = try package.initialise(force: true)
        #expect(try Disk().kind(of: "\(package.root)/accord.yaml") == .link)
        #expect(package.read("all/a.yaml")?.contains("snapshots:") == true)
        #expect(package.read("accord.yaml.orig") == "mine: 1\n")
    }

    @Test func `a link that leads nowhere is left alone`() throws {
        let package = try InitPackage(InitPackage.plainWithTests)
        symlink("no/such/file", "\(package.root)/accord.yaml")
        let report = try package.initialise(force: true)
        #expect(report.lines.contains(.init(action: .skipped, path: "accord.yaml")))
    }

    @Test func `a dry run names what would be kept, and keeps nothing`() throws {
        let package = try InitPackage(InitPackage.plainWithTests, files: ["accord.yaml": "mine: 1\n"])
        let report = try package.initialise(force: true, dryRun: true)
        #expect(report.text.contains("(what was there: accord.yaml.orig)"))
        #expect(package.read("accord.yaml.orig") == nil && package.read("accord.yaml") == "mine: 1\n")
    }

    @Test func `an example that nobody has touched gives way to the app, once it can be tested`() throws {
        let products = ["Accord", "AccordHummingbird", "Hummingbird"]
        let package = try InitPackage(
            InitPackage.hummingbird(traits: ["Process"], tests: products),
            files: ["Sources/App/Build.swift": "func buildRouter() -> Router<C> { r.get(\"/ping\") }"])
        _ = try package.initialise()
        package.manifest = InitPackage.hummingbird(tests: products)
        let report = try package.initialise()
        #expect(
            report.lines.filter { $0.action == .changed }.map(\.path) == [
                "Tests/AppTests/TestedApp.swift", "Tests/AppTests/HealthTests.swift", "contracts/shop.yaml",
            ])
        #expect(package.read("Tests/AppTests/TestedApp.swift")?.contains("import App\n") == true)
        #expect(!report.text.contains("example"))
    }

    @Test func `an example that somebody works on stays, and force is named for it alone`() throws {
        let products = ["Accord", "AccordHummingbird", "Hummingbird"]
        let package = try InitPackage(
            InitPackage.hummingbird(traits: ["Process"], tests: products),
            files: ["Sources/App/Build.swift": "func buildRouter() -> Router<C> { r.get(\"/ping\") }"])
        _ = try package.initialise()
        let (path, tests) = ("Tests/AppTests/TestedApp.swift", "Tests/AppTests/HealthTests.swift")
        let mine = try #require(package.read(path)) + "// mine\n"
        try Disk().write(Array(mine.utf8), to: "\(package.root)/\(path)")
        package.manifest = InitPackage.hummingbird(tests: products)
        let before = package.read(tests)
        let report = try package.initialise()
        #expect(package.read(path) == mine && package.read(tests) == before)
        #expect(report.text.contains("\(path) does not import App."))
        #expect(report.text.contains("accord init --force"))
    }

    @Test func `changes of one's own are no reason to speak of force`() throws {
        let package = try InitPackage(InitPackage.plainWithTests, files: ["accord.yaml": "mine: 1\n"])
        #expect(try !package.initialise().text.contains("--force"))
    }
}
