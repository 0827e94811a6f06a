import Foundation

/// Which test library this process runs: each of them gets a process of its own.
enum Runner {
    /// Swift Testing's process is told so by its arguments.
    static let isXCTest: Bool = {
        let arguments = ProcessInfo.processInfo.arguments
        return !zip(arguments, arguments.dropFirst()).contains { option, value in
            option == "--testing-library" && value == "swift-testing"
        }
    }()
}
