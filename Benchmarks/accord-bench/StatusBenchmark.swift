import AccordJSON
import ArgumentParser

struct StatusBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Runs `accord status` over many snapshots, some of them pending.",
        discussion: """
            The time is that of the whole process; the command `accord` must be built beside this one.
            Example: accord-bench status --count 10000 --pending 500 --kept 3
            """)

    @OptionGroup var size: PackageSize
    @OptionGroup var options: RunOptions

    func run() throws {
        let package = try FilledPackage(size)
        let seconds = try Measurement.median(of: options.runs) {
            let status = try Subprocess.run(Subprocess.accord, ["status", "--package-path", package.root])
            precondition(status == (size.pending > 0 ? 1 : 0), "accord status ended with \(status)")
        }
        Measurement(name: "status", seconds: seconds, runs: options.runs, facts: size.facts).printLine()
    }
}
