// What the files say.

extension Scaffold {
    var healthTests: String {
        let contract = hasContract ? ", .contract(\"\(contract)\")" : ""
        let expectation =
            isOwnApp
            ? "\n            .expectStatus(.ok)\n            .expectJSON([\"status\": \"ok\"])"
            : isRouted ? ".expectStatus(.ok)" : ".expectStatus(in: [.ok, .notFound])"
        return """
            import Accord
            import Testing

            @Suite(.app(\(names.app).self)\(contract))
            struct \(names.suite) {
                @Test func `the app answers`() async throws {
                    try await TestClient.current.get("\(path)")\(expectation)
                }
            }

            """
    }

    var testedApp: String {
        guard let app else { return plainApp }
        return app.isKnown ? app.testedApp(named: names.app) : HummingbirdApp.ownApp(named: names.app)
    }

    private var plainApp: String {
        """
        import Accord

        /// An example: a function that answers requests, and says nothing of the package's own code.
        struct \(names.app): TestApp {
            static func app(_ dependencies: Void) async throws -> HandlerTransport {
                HandlerTransport(routes: [Route(method: .get, path: "/health")]) { request in
                    \(Self.mark)
                    example(request)
                }
            }

            private static func example(_ request: Request) -> Response {
                guard request.path == "/health" else { return Response(status: .notFound) }
                return Response(headers: [.contentType: "application/json"], body: Body(#"{"status":"ok"}"#))
            }

            static func start(
                _ app: HandlerTransport, over serving: Serving
            ) async throws -> any HTTPTransport {
                app
            }
        }

        """
    }

    var settings: String {
        let contract = hasContract ? "contract:\n  file: \(contract)\n" : ""
        return """
            # Every setting, its value and its origin: swift run accord config
            snapshots:
              record: pending
            \(contract)
            """
    }

    var contractText: String {
        let title = package.filter { $0 != "\"" && $0 != "\\" }
        return """
            openapi: 3.1.0
            info:
              title: "\(title)"
              version: "1"
            paths:
              \(path):
                get:
                  summary: Whether the app answers.
            \(isOwnApp ? Self.ownResponses : Self.noResponses)

            """
    }

    /// Bytes stay as they are, and diffs stay to be read: nothing here calls a snapshot generated or binary.
    static let attributes = "* -text merge=accord\n"

    /// What is pending, and what a write that was killed leaves behind.
    static let ignored = ".pending/\n.accord-*\n"

    /// Stands in an example before what a person is to replace.
    static let mark = "// Your app goes here."

    private static let ownResponses = """
              responses:
                "200":
                  description: The app answers.
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [status]
                        properties:
                          status: {const: ok}
        """

    /// What an app promises only its people know; without `responses` a contract allows everything.
    private static let noResponses =
        "      # Add `responses` with what the app promises, and every test is held to it."
}

extension HummingbirdApp {
    /// The app of the package, built as its own sources build it.
    func testedApp(named name: String) -> String {
        var imports = ["AccordHummingbird", "Hummingbird"]
        if readsConfiguration { imports.append("Configuration") }
        if arguments.contains("logLevel") { imports.append("Logging") }
        let lines = imports.sorted().map { "import \($0)\n" }.joined()
        return """
            \(lines)
            @testable import \(module)

            /// The app as tests build it.
            struct \(name): HummingbirdTestApp {
                static func app(_ dependencies: Void) async throws -> some HummingbirdApp {
            \(builtApp)
                }\(argumentsType)
            }

            """
    }

    private var builtApp: String {
        guard let application else {
            let call = router ?? Call(expression: "Router()")
            return """
                        let router = \(Self.marks([call]))\(call.expression)
                        return BuiltApp(Application(router: router), router: router)
                """
        }
        let router = router ?? Call(expression: "Router()")
        let marks = Self.marks([application, router])
        return "        \(marks)BuiltApp(\(application.expression), router: \(router.expression))"
    }

    private var argumentsType: String {
        guard !arguments.isEmpty else { return "" }
        let values = ["hostname": "\"127.0.0.1\"", "port": "0"]
        let properties = arguments.map { name in
            values[name].map { "        let \(name) = \($0)\n" }
                ?? "        let \(name): \(Self.knownArguments[name] ?? "") = nil\n"
        }
        return "\n\n    private struct Arguments: AppArguments {\n\(properties.joined())    }"
    }

    private static func marks(_ calls: [Call]) -> String {
        (calls.contains(where: \.isThrowing) ? "try " : "")
            + (calls.contains(where: \.isAsync) ? "await " : "")
    }

    /// An app that stands in for one that nobody could find.
    static func ownApp(named name: String) -> String {
        """
        import AccordHummingbird
        import Hummingbird

        /// An example: a small app that says nothing of the package's own.
        struct \(name): HummingbirdTestApp {
            static func app(_ dependencies: Void) async throws -> some HummingbirdApp {
                let router = Router()
                router.get("/health") { _, _ in ["status": "ok"] }
                \(Scaffold.mark)
                return BuiltApp(Application(router: router), router: router)
            }
        }

        """
    }
}
