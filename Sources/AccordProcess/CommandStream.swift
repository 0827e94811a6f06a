/// One of the two outputs of a command.
enum CommandStream: String, Sendable {
    case output = "standard output"
    case errors = "standard error"
}
