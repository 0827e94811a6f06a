import Testing

@testable import AccordCommand

@Suite struct HummingbirdAppTests {
    private func app(_ source: String, hasConfiguration: Bool = false) -> HummingbirdApp {
        HummingbirdApp(module: "App", sources: [source], hasConfiguration: hasConfiguration)
    }

    @Test(arguments: [
        ("func buildApplication() -> some ApplicationProtocol {}", "buildApplication()", false, false),
        ("public func buildApplication(port: Int = 80) async throws {}", "buildApplication()", true, true),
        ("func buildApplication() throws -> A {}", "buildApplication()", false, true),
    ])
    func `a builder that needs nothing is called as it is`(
        source: String, call: String, isAsync: Bool, isThrowing: Bool
    ) {
        #expect(
            app(source).application
                == HummingbirdApp.Call(expression: call, isAsync: isAsync, isThrowing: isThrowing))
    }

    @Test(arguments: [
        "func buildApplication(_ database: Database) {}", "private func buildApplication() {}",
        "struct Builder { func buildApplication() {} }", "// func buildApplication() {}",
        "let text = \"func buildApplication() {}\"", "func buildApplications() {}",
        "func buildApplication(_ a: some AppArguments) {}",
        "func buildApplication(_ a: some AppArguments) {}\nprotocol AppArguments { var key: String { get } }",
        "func buildApplication(_ a: some AppArguments) {}\nprotocol AppArguments { func f() }",
        "func buildApplication(reader: ConfigReader) {}", "",
    ])
    func `a builder that cannot be called for sure is left alone`(source: String) {
        #expect(app(source).application == nil)
    }

    @Test func `the arguments of the project template are known`() {
        let app = app(
            """
            public protocol AppArguments {
                var hostname: String { get }
                var port: Int { get }
                var logLevel: Logger.Level? { get }
            }
            func buildApplication(_ arguments: some AppArguments) async throws -> some ApplicationProtocol {}
            """)
        #expect(app.application?.expression == "buildApplication(Arguments())")
        #expect(app.arguments == ["hostname", "port", "logLevel"])
        #expect(app.testedApp(named: "TestedApp").contains("import Logging\n"))
        #expect(app.testedApp(named: "TestedApp").contains("let logLevel: Logger.Level? = nil\n"))
    }

    @Test func `a reader of configuration is known where the target has the library`() {
        let app = app(
            "func buildApplication(reader: ConfigReader) async throws -> some ApplicationProtocol {}",
            hasConfiguration: true)
        #expect(app.application?.expression.hasPrefix("buildApplication(reader: ConfigReader(") == true)
        #expect(app.testedApp(named: "TestedApp").contains("import Configuration\n"))
    }

    @Test(arguments: [
        (#"router.get("/health") { }"#, "/health"), (#"Get("health") { }"#, "/health"),
        (#"router.get("/") { _, _ in } ; router.get("/books") { }"#, "/"),
        (#"router.post("/health") { }"#, nil), (#"router.get("/books") { }"#, nil),
        (#"// router.get("/health")"#, nil), ("router.get(use: list)", nil),
    ])
    func `a path that surely answers is found`(source: String, path: String?) {
        #expect(app(source).path == path)
    }

    @Test func `an application without a known router has no routes`() {
        let text = app("func buildApplication() async -> some ApplicationProtocol {}").testedApp(
            named: "TestedApp")
        #expect(text.contains("await BuiltApp(buildApplication(), router: Router())"))
    }
}
