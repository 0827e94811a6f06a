/// How a Hummingbird app is built, as far as its sources say it plainly.
struct HummingbirdApp: Equatable {
    /// A function of the app's target, called with what is known to compile.
    struct Call: Equatable {
        var expression: String
        var isAsync = false
        var isThrowing = false
    }

    /// Requirements of a protocol `AppArguments`, which the project template passes to the builder.
    static let knownArguments = ["hostname": "String", "port": "Int", "logLevel": "Logger.Level?"]

    var module: String
    /// Gives the application; nil where no function is known to.
    var application: Call?
    /// Gives the router; nil where no function is known to.
    var router: Call?
    /// Properties of the arguments that the application wants.
    var arguments: [String] = []
    /// Whether the application wants a `ConfigReader` (swift-configuration).
    var readsConfiguration = false
    /// A path that the app answers a GET on; nil where none is written out.
    var path: String?

    /// - Parameter sources: the texts of the target's Swift files.
    init(module: String, sources: [String], hasConfiguration: Bool) {
        self.module = module
        let texts = sources.map { SwiftText($0) }
        let builders = texts.flatMap { $0.functions(named: "buildApplication") }
        router = texts.flatMap { $0.functions(named: "buildRouter") }.lazy.compactMap(\.plainCall).first
        application = builders.lazy.compactMap(\.plainCall).first
        path = Self.path(in: texts)
        guard application == nil else { return }
        for builder in builders where application == nil {
            readApplication(builder, texts, hasConfiguration: hasConfiguration)
        }
    }

    private mutating func readApplication(
        _ builder: SwiftFunction, _ texts: [SwiftText], hasConfiguration: Bool
    ) {
        guard builder.parameters.count == 1, let parameter = builder.parameters.first else { return }
        if parameter.type.hasSuffix("AppArguments"),
            let arguments = texts.lazy.compactMap({ $0.requirements(of: "AppArguments") }).first,
            arguments.allSatisfy({ Self.knownArguments[$0.name] == $0.type })
        {
            self.arguments = arguments.map(\.name)
            application = builder.call(passing: "\(parameter.prefix)Arguments()")
        } else if parameter.type == "ConfigReader", hasConfiguration {
            readsConfiguration = true
            application = builder.call(
                passing: "\(parameter.prefix)ConfigReader(provider: InMemoryProvider(values: [:]))")
        }
    }

    /// The path of a health route, else of the root, as the sources write it in `get("…")`.
    private static func path(in texts: [SwiftText]) -> String? {
        let paths = Set(texts.flatMap { $0.literals(after: ".get") + $0.literals(after: "Get") })
        let known = ["/health", "health", "/healthz", "healthz", "/ping", "ping", "/", ""]
        return known.first(where: paths.contains).map { $0.hasPrefix("/") ? $0 : "/\($0)" }
    }
}
