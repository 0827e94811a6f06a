import Synchronization

/// Writes down what happens, in order.
final class Diary: Sendable {
    @TaskLocal static var current = Diary()

    private let entries = Mutex<[String]>([])

    func write(_ entry: String) { entries.withLock { $0.append(entry) } }

    var text: [String] { entries.withLock { $0 } }

    static func write(_ entry: String) { current.write(entry) }
}
