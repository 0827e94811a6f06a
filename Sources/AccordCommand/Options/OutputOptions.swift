import AccordReport
import AccordReview
import ArgumentParser

/// How output is written: the same for every command.
struct OutputOptions: ParsableArguments {
    @Option(help: "Write text, json or github.")
    var format = OutputFormat.text

    @Option(help: "Use colour: auto, always or never.")
    var color = ColorChoice.auto

    var isColoured: Bool {
        format == .text
            && color.isColoured(isTerminal: Console.isTerminal, environment: Environment.current)
    }

    var palette: ScreenPalette {
        guard format == .text else { return .plain }
        return color.palette(isTerminal: Console.isTerminal, environment: Environment.current)
    }

    /// Findings for people go to standard error, those for machines to standard output.
    func report(_ findings: [Finding]) {
        switch format {
        case .text: Console.writeError(TextRenderer().render(findings))
        case .github: Console.write(GitHubRenderer().render(findings))
        case .json: break
        }
    }
}
