import AccordJSON
import ArgumentParser

struct PruneBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune", abstract: "Runs `accord prune` over many snapshots that no test needs.",
        discussion: """
            The time is that of the whole process, once; the command `accord` must be built beside this one.
            Example: accord-bench prune --count 10000 --delete
            """)

    @OptionGroup var size: PackageSize
    @Flag(help: "Delete them, too.") var delete = false

    func run() throws {
        let package = try FilledPackage(size, tests: size.pending)
        let arguments = ["prune", "--package-path", package.root] + (delete ? ["--delete"] : [])
        let seconds = try Measurement.once {
            let status = try Subprocess.run(Subprocess.accord, arguments)
            precondition(status == 0, "accord prune ended with \(status)")
        }
        Measurement(
            name: delete ? "prune --delete" : "prune", seconds: seconds, runs: 1, facts: size.facts
        ).printLine()
    }
}
