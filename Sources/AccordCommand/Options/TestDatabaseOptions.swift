import AccordConfiguration
import ArgumentParser

/// What happens to the databases and files of tests.
struct TestDatabaseOptions: ParsableArguments {
    @Flag(name: .customLong("create-db"), help: "Make test databases anew, whatever is there.")
    var createsDatabase = false

    @Flag(
        name: [.customLong("reuse-db"), .customLong("keepdb")],
        help: "Take test databases as earlier runs left them.")
    var reusesDatabase = false

    @Flag(name: .customLong("keep-failed"), help: "Keep the databases and folders of tests that fail.")
    var keepsFailed = false

    var variables: [String: String] {
        var variables: [String: String] = [:]
        // The option wins over a variable that says the opposite; an empty one counts as not set.
        if createsDatabase {
            variables = [Setting.createDatabase.variable: "1", Setting.reuseDatabase.variable: ""]
        }
        if reusesDatabase {
            variables = [Setting.reuseDatabase.variable: "1", Setting.createDatabase.variable: ""]
        }
        if keepsFailed { variables[Setting.keepFailed.variable] = "1" }
        return variables
    }

    func validate() throws {
        if createsDatabase, reusesDatabase { throw ValidationError(Rules.bothDatabases) }
    }
}
