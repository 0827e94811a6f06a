extension RunnerTest {
    /// The tests with the tags of their suites: a bundle that only lists its tests tells each one's own.
    static func inheritingTags(_ tests: [RunnerTest]) -> [RunnerTest] {
        let suites = Dictionary(
            tests.filter(\.isSuite).map { (Array($0.id.utf8), $0.tags) }, uniquingKeysWith: +)
        return tests.map { test in
            var test = test
            let id = Array(test.id.utf8)
            for end in id.indices where id[end] == UInt8(ascii: "/") {
                test.tags += suites[Array(id[..<end])] ?? []
            }
            return test
        }
    }
}
