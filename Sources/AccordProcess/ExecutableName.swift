#if Process
import AccordFixtures
import Foundation

/// What is to be run, before it is found.
enum ExecutableName: Sendable, Equatable {
    /// A product of the package under test.
    case product(String)
    /// A path, or a name to look for in `PATH`.
    case executable(String)

    /// The executable's path and its own name.
    ///
    /// - Parameter path: the value of `PATH` that the command will see.
    func locate(path: String) throws(CommandError) -> (path: String, name: String) {
        switch self {
        case .product(let name):
            return (try Products.beside().path(of: name), name)
        case .executable(let name) where name.utf8.contains(UInt8(ascii: "/")):
            switch ExecutableSearch.candidate(name) {
            case .executable: return (name, URL(filePath: name).lastPathComponent)
            case .notExecutable: throw CommandError(kind: .notExecutable(name))
            case .nothing: throw CommandError(kind: .missing(name))
            }
        case .executable(let name):
            guard let found = ExecutableSearch(path: path).find(name) else {
                throw CommandError(kind: .notFound(name))
            }
            return (found, name)
        }
    }
}
#endif
