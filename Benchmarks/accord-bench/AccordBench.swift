import ArgumentParser

/// Measures the work that has a budget, beside a peer in the same run where one is at hand.
@main struct AccordBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accord-bench",
        abstract: "Measures Accord's own work, one JSON line a measurement.",
        discussion: """
            Build it with optimisation: swift run -c release accord-bench json FILE
            Figures are medians, in seconds; a ratio is the peer's time by ours.
            """,
        subcommands: [
            JSONBenchmark.self, DiffBenchmark.self, SnapshotBenchmark.self, StatusBenchmark.self,
            SchemaBenchmark.self, ContractLoadBenchmark.self, ContractCheckBenchmark.self,
            JSONPathBenchmark.self,
        ])
}

/// Options that every measurement has.
struct RunOptions: ParsableArguments {
    @Option(help: "How many runs to take the median of.")
    var runs = 9
}
