import AccordReport

extension Rule {
    static let noSnapshot = Rule(
        "command/no-snapshot", headline: "no snapshot is stored or pending at {subject}",
        hint: "write the path as `accord status` does, or from the working folder",
        help: "Paths are compared byte by byte; a folder stands for all that is in it.")
}

extension Rules {
    /// Behind the count of all; empty where nothing is pending.
    static func parts(pending: Int, of all: Int) -> String {
        pending == 0 ? "" : " (\(all - pending) stored, \(pending) pending)"
    }

    static let negativeSize = "--largest is a size in bytes, 0 or more"
}
