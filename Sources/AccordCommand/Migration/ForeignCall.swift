/// A call of `assertSnapshot` in a test, and the call of Accord that takes its place.
struct ForeignCall: Equatable {
    enum Name: Equatable {
        case none
        case literal(String)
        /// An expression, whose value nobody knows before the test has run.
        case computed
    }

    /// Counted from 1.
    let line: Int
    let text: String
    /// What it compares, how, and under which name.
    let value: String
    let strategy: String
    let name: Name

    /// The extension that Accord gives the file; nil where it has no counterpart of the strategy.
    var fileExtension: String? {
        switch strategy {
        case ".json": "json"
        case ".lines": "txt"
        case ".data": "bin"
        case ".dump", ".customDump": "dump"
        default: nil
        }
    }

    /// The extension that swift-snapshot-testing gives the file; nil where that is anybody's guess.
    var foreignExtension: String? {
        switch strategy {
        case ".json": "json"
        case ".lines", ".dump", ".customDump": "txt"
        case ".data": ""
        default: nil
        }
    }

    /// Whether Accord writes other bytes for the same value.
    var isRewritten: Bool { fileExtension == "dump" }

    var replacement: String {
        let strategy = strategy == ".customDump" ? ".dump" : strategy
        let named = if case .literal(let name) = name { ", named: \"\(name)\"" } else { "" }
        return "expectSnapshot(of: \(value), as: \(strategy)\(named))"
    }
}
