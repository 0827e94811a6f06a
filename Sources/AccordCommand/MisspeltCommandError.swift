import AccordReport
import ArgumentParser

/// A command that is not there, beside one that was probably meant.
struct MisspeltCommandError: Reportable, Equatable {
    let name: String
    let nearest: String

    /// - Returns: nil where each command of the arguments is known, or none is near.
    init?(_ arguments: [String], in root: any ParsableCommand.Type) {
        var command = root
        for argument in arguments {
            let commands = command.configuration.subcommands
            if let next = commands.first(where: { $0.configuration.commandName == argument }) {
                command = next
                continue
            }
            // The parser has a command of this name itself.
            let names = commands.compactMap { $0.configuration.commandName } + ["help"]
            guard !commands.isEmpty, !names.contains(argument), !argument.hasPrefix("-"),
                let nearest = Nearest.name(to: argument, among: names)
            else { return nil }
            name = argument
            self.nearest = nearest
            return
        }
        return nil
    }

    var finding: Finding {
        Finding(.misspeltCommand, subject: name, hints: [Nearest.didYouMean(nearest)])
    }
}
