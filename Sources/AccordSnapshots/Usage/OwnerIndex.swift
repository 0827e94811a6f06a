import AccordJournal

/// Finds the tests that a stored path may belong to.
struct OwnerIndex {
    enum Answer: Equatable {
        case tests([RunView.Test])
        /// XCTest tells no test: any may call this function.
        case helper(String)
        case nobody
    }

    private var stems: [String: [RunView.Test]] = [:]
    /// XCTest's snapshots are named after the file and the function that asserts.
    private var functions: [String: [RunView.Test]] = [:]

    init(_ tests: Set<RunView.Test>) {
        for test in tests {
            let owner = SnapshotOwner(testID: test.id)
            switch test.runner {
            case .swiftTesting: stems[owner.stem, default: []].append(test)
            case .xctest:
                // A scope may know the test by its class.
                stems[owner.stem, default: []].append(test)
                functions[FileName.component(owner.components.last ?? ""), default: []].append(test)
            }
        }
    }

    func owner(of name: StoredName) -> Answer {
        let own = name.stems.lazy.compactMap { stems[$0] }.first ?? []
        guard !functions.isEmpty, name.folders.count == 2 else { return own.isEmpty ? .nobody : .tests(own) }
        let callers = function(of: name).flatMap { functions[$0] } ?? []
        // Two libraries may have tests of one name: each may be the owner.
        let all = Set(own + callers).sorted { $0.id < $1.id }
        if !all.isEmpty { return .tests(all) }
        // A test of XCTest has no parameters: with some, such a name is one of a helper.
        let isTest = name.test.hasPrefix("test") && !name.test.utf8.contains(UInt8(ascii: "("))
        return isTest ? .nobody : .helper(String(name.test))
    }

    private func function(of name: StoredName) -> String? {
        let folder = name.folders.joined(separator: "/").count + 1
        return name.stems.map { String($0.dropFirst(folder)) }.first { functions[$0] != nil }
    }
}
