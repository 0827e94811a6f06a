import ArgumentParser

/// Which pending snapshots are meant.
struct SelectionOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Snapshots, or folders of them: as `accord status` shows them, or from the working folder.",
            valueName: "path"))
    var paths: [String] = []

    @Option(
        name: .customLong("id"), parsing: .singleValue,
        help: "The id that `accord status` and a failing test show. Can be given several times.")
    var ids: [String] = []

    var isEmpty: Bool { paths.isEmpty && ids.isEmpty }
}
