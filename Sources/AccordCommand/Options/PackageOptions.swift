import ArgumentParser

/// Which package is meant: the same for every command.
struct PackageOptions: ParsableArguments {
    @Option(
        name: .customLong("package-path"),
        help: ArgumentHelp(
            "The folder of the package. Without it, the nearest Package.swift above the working folder.",
            valueName: "folder"))
    var packagePath: String?

    func project() throws -> Project { try Project(packagePath: packagePath) }
}
