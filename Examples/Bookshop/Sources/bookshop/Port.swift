#if Hummingbird && GRDB
import Hummingbird

/// The port that the environment asks for.
struct Port {
    let number: Int

    init(_ environment: Environment) throws(PortError) {
        for variable in ["BOOKSHOP_PORT", "PORT"] {
            guard let text = environment.get(variable) else { continue }
            guard let port = UInt16(text) else { throw PortError(variable: variable, value: text) }
            number = Int(port)
            return
        }
        number = 8080
    }
}

/// A variable of the environment should name a port, and does not.
struct PortError: Error, CustomStringConvertible {
    let variable: String
    let value: String

    var description: String { "\(variable) must be a port from 0 to 65535, not \"\(value)\"." }
}
#endif
