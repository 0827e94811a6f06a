// Commands under test: an executable in a process of its own, or an ArgumentParser command in this one.

/// Runs a command in a test, and gives what came of it as a value.
///
/// ```swift
/// try await CommandRunner(product: "bookshop").run("import", "books.csv")
///     .expectExit(0)
///     .expectOutput(containing: "3 books")
///
/// try await CommandRunner(Import.self).run("--no-such-flag").expectExit(64)
/// ```
///
/// `Place` says where the command runs, and follows from the initialiser: an `OwnProcess` has standard
/// input, an environment, a working folder, limits; a command `InThisProcess` has none of them.
public struct CommandRunner<Place: Sendable>: Sendable {
    var place: Place
}
