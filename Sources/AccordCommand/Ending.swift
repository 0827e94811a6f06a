import AccordReport
import ArgumentParser

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// How the command ends when something is thrown: what is said, where, and the exit code.
struct Ending: Equatable {
    let outcome: Outcome
    let output: String
    let errorOutput: String

    init(_ error: any Error) {
        switch error {
        case let outcome as Outcome:
            self.init(outcome: outcome)
        case let error as any Reportable:
            self.init(outcome: .failed, errorOutput: error.description)
        default:
            let message = Accord.fullMessage(for: error) + "\n"
            if Accord.exitCode(for: error).isSuccess {
                self.init(outcome: .clean, output: message)
            } else {
                self.init(outcome: .failed, errorOutput: message)
            }
        }
    }

    private init(outcome: Outcome, output: String = "", errorOutput: String = "") {
        self.outcome = outcome
        self.output = output
        self.errorOutput = errorOutput
    }

    func leave() -> Never {
        Console.write(output)
        Console.writeError(errorOutput)
        exit(outcome.rawValue)
    }
}
