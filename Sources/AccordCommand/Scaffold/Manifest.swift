import AccordJSON

/// A package as `swift package dump-package` tells it.
struct Manifest: Equatable {
    struct Target: Equatable {
        struct Product: Equatable {
            let name: String
            let package: String
        }

        let name: String
        let isTest: Bool
        /// Whether tests can import it as it is: neither an executable nor a plugin.
        let isLibrary: Bool
        /// Relative to the package.
        let folder: String
        let products: [Product]
        /// Targets, and products that are named like targets.
        let names: [String]

        /// The name that Swift imports it by.
        var module: String { String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" }) }

        func product(_ name: String) -> Product? { products.first { $0.name == name } }
    }

    struct Dependency: Equatable {
        /// What a product names its package by.
        let name: String
        let traits: [String]
    }

    let name: String
    let targets: [Target]
    let dependencies: [Dependency]

    /// - Returns: nil where the JSON is not what SwiftPM writes.
    init?(_ json: JSON) {
        guard let name = json["name"]?.string, let targets = json["targets"] else { return nil }
        self.name = name
        self.targets = targets.elements.compactMap(Target.init)
        dependencies = (json["dependencies"]?.elements ?? []).compactMap(Dependency.init)
    }

    /// The package that this command comes from.
    var accord: Dependency? { dependencies.first { $0.name.lowercased() == "accord" } }
}

extension Manifest.Target {
    fileprivate init?(_ json: JSON) {
        guard let name = json["name"]?.string, let type = json["type"]?.string else { return nil }
        self.name = name
        isTest = type == "test"
        isLibrary = type == "regular"
        folder = json["path"]?.string ?? (isTest ? "Tests/\(name)" : "Sources/\(name)")
        let dependencies = json["dependencies"]?.elements ?? []
        products = dependencies.compactMap { dependency in
            guard let product = dependency["product"], let name = product[0]?.string else { return nil }
            return Product(name: name, package: product[1]?.string ?? "")
        }
        names = dependencies.compactMap { ($0["byName"] ?? $0["target"])?[0]?.string }
    }
}

extension Manifest.Dependency {
    fileprivate init?(_ json: JSON) {
        guard let place = json.members.first?.value[0], let identity = place["identity"]?.string else {
            return nil
        }
        name = place["nameForTargetDependencyResolutionOnly"]?.string ?? identity
        traits = (place["traits"]?.elements ?? []).compactMap { $0["name"]?.string }
    }
}
