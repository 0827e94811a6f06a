import AccordReview
import ArgumentParser

/// What a run shows, and what it leaves.
struct TestOutputOptions: ParsableArguments {
    @Flag(name: .short, help: "A line for each test; -vv also when it begins.")
    var verbosity: Int

    @Option(help: ArgumentHelp("Write a JUnit report.", valueName: "file"))
    var junit: String?

    @Flag(help: "Print the fixtures of the run, and what they cost.")
    var fixtures = false

    @Flag(help: "Go on into the review where something is pending.")
    var review = false

    @Option(help: "Use colour: auto, always or never.")
    var color = ColorChoice.auto

    var palette: ScreenPalette {
        color.palette(isTerminal: Console.isTerminal, environment: Environment.current)
    }

    var style: ProgressPrinter.Style {
        switch verbosity {
        case 0:
            Console.isTerminal && !["", "dumb"].contains(Environment.current["TERM"] ?? "")
                ? .updating(columns: Console.columns) : .plain
        case 1: .verbose
        default: .veryVerbose
        }
    }
}
