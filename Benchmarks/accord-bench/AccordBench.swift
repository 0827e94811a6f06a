import ArgumentParser

/// Measures the work that has a budget, beside a peer in the same run where one is at hand.
@main struct AccordBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accord-bench",
        abstract: "Measures Accord's own work, one JSON line a measurement.",
        discussion: """
            Build it with optimisation: swift run -c release accord-bench json FILE
            Figures are medians, in seconds; a ratio is the peer's time by ours.
            """,
        subcommands: [
            JSONBenchmark.self, DiffBenchmark.self, SnapshotBenchmark.self, LargeSnapshotBenchmark.self,
            StatusBenchmark.self, PruneBenchmark.self, ReviewBenchmark.self,
            SchemaBenchmark.self, ContractLoadBenchmark.self, ContractCheckBenchmark.self,
            JSONPathBenchmark.self,
        ] + kit)

    /// What the test kit does, as far as the package's traits give it.
    private static var kit: [any ParsableCommand.Type] {
        var commands: [any ParsableCommand.Type] = [FixturesBenchmark.self]
        #if GRDB
        commands.append(CloneBenchmark.self)
        commands.append(IsolationsBenchmark.self)
        #endif
        #if Hummingbird
        commands.append(ClientBenchmark.self)
        #endif
        return commands
    }
}

/// Options that every measurement has.
struct RunOptions: ParsableArguments {
    @Option(help: "How many runs to take the median of.")
    var runs = 9
}
