import AccordReport

/// The contract does not declare what it was asked for.
struct BrokenPromise: Error {
    let finding: Finding
}
