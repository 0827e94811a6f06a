#if Process
import AccordFixtures
import AccordReport
import Foundation

/// The executables of the package under test, which are built into the folder of the test bundle.
struct Products {
    let folder: String

    /// Beside the test bundle that this process runs.
    static func beside(
        arguments: [String] = ProcessInfo.processInfo.arguments,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Products {
        // On macOS a tool runs the bundle, which Xcode names by a variable.
        let bundle = arguments.first { $0.contains(".xctest") } ?? environment["XCTestBundlePath"]
        var url = URL(filePath: bundle ?? arguments.first ?? "")
        while url.path.contains(".xctest"), url.pathComponents.count > 1 { url.deleteLastPathComponent() }
        return Products(folder: bundle == nil ? url.deletingLastPathComponent().path : url.path)
    }

    func path(of name: String) throws(CommandError) -> String {
        let path = "\(folder)/\(name)"
        guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")),
            ExecutableSearch.candidate(path) == .executable
        else {
            let nearest = Nearest.name(to: name, among: executables)
            throw CommandError(kind: .noProduct(name, folder: folder, nearest: nearest))
        }
        return path
    }

    private var executables: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { name in
            !name.contains(".") && ExecutableSearch.candidate("\(folder)/\(name)") == .executable
        }
    }
}
#endif
