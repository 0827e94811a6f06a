import AccordFiles
import AccordJSON
import Testing

@testable import AccordCommand

@Suite struct InitialisationTests {
    private static let all = [
        "Package.swift", "Tests/shopTests/TestedApp.swift", "Tests/shopTests/HealthTests.swift",
        "accord.yaml",
        "__snapshots__/.gitignore", "__snapshots__/.gitattributes",
        "contracts/shop.yaml",
    ]

    @Test func `a package without tests gets all that a test needs`() throws {
        let package = try InitPackage(InitPackage.plain)
        let report = try package.initialise(after: InitPackage.plainWithTests)
        #expect(report.lines.map(\.path) == Self.all)
        #expect(report.lines.map(\.action) == [.changed] + Array(repeating: .created, count: 6))
        #expect(report.outcome == .clean)
        for path in Self.all { #expect(package.read(path) != nil, "\(path)") }
        #expect(package.read("__snapshots__/.gitignore") == ".pending/\n.accord-*\n")
    }

    @Test func `the tests of a library can import it`() throws {
        let library: JSON = ["name": "shop", "type": "regular", "dependencies": []]
        let plain = try InitPackage(InitPackage.manifest(targets: [library])).initialise()
        #expect(plain.text.contains("\"shop\","))
        // An executable is left out: tests that need it say so themselves.
        #expect(try !InitPackage(InitPackage.plain).initialise().text.contains("\"shop\","))
    }

    @Test func `a trait that the dependency names brings its product, and the default ones bring none`()
        throws
    {
        let traits = ["XML", "GRDB", "Hummingbird"]
        let text = try InitPackage(InitPackage.manifest(traits: traits)).initialise().text
        let products = ["Accord", "AccordDatabase", "AccordGRDB", "AccordXML"]
            .map { "            .product(name: \"\($0)\", package: \"accord\"),\n" }
        #expect(text.contains(products.joined()))
        #expect(!text.contains("AccordHummingbird"))
        #expect(try !InitPackage(InitPackage.plain).initialise().text.contains("AccordXML"))
    }

    @Test func `a product that another target has is not added once more`() throws {
        let tests = ["One", "Two"].map { name -> JSON in
            let product: JSON = name == "One" ? "Accord" : "AccordXML"
            return ["name": JSON(name), "type": "test", "dependencies": [["product": [product, "accord"]]]]
        }
        let manifest = InitPackage.manifest(targets: JSON(elements: tests), traits: ["XML"])
        #expect(try !InitPackage(manifest).initialise().text.contains("AccordXML"))
    }

    @Test func `a second time changes nothing and names what is there`() throws {
        let package = try InitPackage(InitPackage.plain)
        _ = try package.initialise(after: InitPackage.plainWithTests)
        package.manifest = InitPackage.plainWithTests
        let report = try package.initialise()
        #expect(report.lines.map(\.action) == Array(repeating: .unchanged, count: 7))
        #expect(!report.text.contains("--force"))
    }

    @Test func `a file that differs is skipped and named`() throws {
        let package = try InitPackage(InitPackage.plainWithTests, files: ["accord.yaml": "mine: 1\n"])
        #expect(try package.initialise().text.contains("skipped      accord.yaml\n"))
        #expect(package.read("accord.yaml") == "mine: 1\n")
    }

    @Test func `an example is called one, and the line to change is named and there`() throws {
        let package = try InitPackage(InitPackage.plainWithTests)
        let report = try package.initialise()
        #expect(
            report.text.contains(
                """
                This is an example, and tests nothing of your code yet: TestedApp.swift holds a small app that \
                answers /health itself, HealthTests.swift calls it, contracts/shop.yaml describes it.
                To test your app, put it where Tests/shopTests/TestedApp.swift says: // Your app goes here.

                """))
        #expect(package.read("Tests/shopTests/TestedApp.swift")?.contains("// Your app goes here.\n") == true)
    }

    @Test func `once the example has become the app, nobody calls it one`() throws {
        let package = try InitPackage(
            InitPackage.plainWithTests, files: ["Tests/shopTests/TestedApp.swift": "struct TestedApp {}"])
        #expect(try !package.initialise().text.contains("example"))
    }

    @Test func `types of the tests' own keep their names, and the scaffold takes others`() throws {
        let package = try InitPackage(
            InitPackage.plainWithTests,
            files: ["Tests/shopTests/My.swift": "struct TestedApp {}; class HealthTests {}"])
        let report = try package.initialise()
        #expect(
            report.text.contains(
                "Tests/shopTests/My.swift has the name TestedApp already: TestedApp2 stands for it."))
        #expect(package.read("Tests/shopTests/TestedApp.swift") == nil)
        #expect(
            package.read("Tests/shopTests/TestedApp2.swift")?.contains("struct TestedApp2: TestApp") == true)
        #expect(package.read("Tests/shopTests/HealthTests.swift") == nil)
        let suite = package.read("Tests/shopTests/HealthTests2.swift")
        #expect(suite?.contains("@Suite(.app(TestedApp2.self)") == true)
        #expect(suite?.contains("\nstruct HealthTests2 {\n") == true)
    }

    @Test func `a dry run writes nothing`() throws {
        let package = try InitPackage(InitPackage.plain)
        let before = package.read("Package.swift")
        let report = try package.initialise(dryRun: true)
        #expect(report.lines.map(\.path) == Self.all)
        #expect(report.text.hasPrefix("This is what would be done; nothing was written.\n"))
        #expect(package.read("Package.swift") == before)
        for path in Self.all.dropFirst() { #expect(package.read(path) == nil, "\(path)") }
    }

    @Test func `an edit that SwiftPM does not confirm is taken back and left to a person`() throws {
        let package = try InitPackage(InitPackage.plain)
        let before = package.read("Package.swift")
        let report = try package.initialise()
        #expect(package.read("Package.swift") == before)
        #expect(report.outcome == .found)
        #expect(
            report.byHand == """
                Package.swift is not written in a way that can be changed safely. Add to it:

                    .testTarget(
                        name: "shopTests",
                        dependencies: [
                            .product(name: "Accord", package: "accord"),
                        ]
                    ),
                """)
        #expect(package.read("accord.yaml") != nil)
    }

    @Test func `a package with contracts of its own gets no further one`() throws {
        let package = try InitPackage(
            InitPackage.plainWithTests, files: ["contracts/mine.yaml": "openapi: 3"])
        let report = try package.initialise()
        #expect(!report.lines.contains { $0.path.hasPrefix("contracts/") })
        #expect(package.read("Tests/shopTests/HealthTests.swift")?.contains(".contract(") == false)
        #expect(package.read("accord.yaml")?.contains("contract:") == false)
    }

    @Test func `a package that does not depend on Accord is told how to`() throws {
        let package = try InitPackage(["name": "shop", "targets": [], "dependencies": []])
        #expect(throws: InitError.noDependency) { try package.initialise() }
    }

    @Test func `a file where a folder must be is told with its path`() throws {
        let package = try InitPackage(InitPackage.plainWithTests, files: ["__snapshots__": "a file"])
        let error = #expect(throws: CommandFileError.self) { try package.initialise() }
        #expect(error?.path.contains("__snapshots__") == true)
    }

    @Test(arguments: ["Tests", "__snapshots__", "contracts", "accord.yaml/folder"])
    func `what cannot be written is found before anything is`(obstacle: String) throws {
        let package = try InitPackage(InitPackage.plain, files: [obstacle: "a file"])
        let before = package.read("Package.swift")
        #expect(throws: CommandFileError.self) {
            try package.initialise(after: InitPackage.plainWithTests, force: true)
        }
        #expect(package.read("Package.swift") == before)
        #expect(package.read("Tests/shopTests/TestedApp.swift") == nil)
    }

    @Test func `a Hummingbird app is built as its own sources build it`() throws {
        let package = try InitPackage(
            InitPackage.hummingbird(tests: ["Accord", "AccordHummingbird", "Hummingbird"]),
            files: ["Sources/App/Web/Build.swift": "func buildRouter() -> Router<C> { r.get(\"/ping\") }"])
        _ = try package.initialise()
        let app = try #require(package.read("Tests/AppTests/TestedApp.swift"))
        #expect(app.contains("@testable import App\n"))
        #expect(app.contains("let router = buildRouter()\n"))
        #expect(package.read("Tests/AppTests/HealthTests.swift")?.contains("get(\"/ping\")") == true)
    }

    @Test func `without the trait Hummingbird the tests get an app of their own, and it is said`() throws {
        let package = try InitPackage(InitPackage.hummingbird(traits: ["Process"], tests: ["Accord"]))
        let report = try package.initialise()
        #expect(report.text.contains("does not enable the trait Hummingbird"))
        #expect(package.read("Tests/AppTests/TestedApp.swift")?.contains("HandlerTransport") == true)
    }

    @Test func `an app that nobody knows how to build is said, too`() throws {
        let package = try InitPackage(
            InitPackage.hummingbird(tests: ["Accord", "AccordHummingbird", "Hummingbird"]))
        let report = try package.initialise()
        #expect(report.text.contains("No buildApplication() or buildRouter() was found"))
        #expect(package.read("Tests/AppTests/TestedApp.swift")?.contains("router.get(\"/health\")") == true)
    }
}
