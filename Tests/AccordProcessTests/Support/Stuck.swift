import ArgumentParser

/// A command that never ends by itself.
struct Stuck: AsyncParsableCommand {
    @TaskLocal static var write: @Sendable (String) -> Void = { _ in }
    /// What it waits for unless it is polite.
    @TaskLocal static var waits: @Sendable () async -> Void = {}

    /// Ends when it is cancelled.
    @Flag var politely = false

    func run() async throws {
        Self.write("waiting\n")
        guard politely else { return await Self.waits() }
        try await Task.sleep(for: .seconds(3600))
    }
}
