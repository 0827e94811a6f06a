import AccordJSON

/// Reads what XCTest prints when it is asked for its tests: suites within suites, test names at the leaves.
enum XCTestListing {
    /// Nil where the text is no such list.
    static func tests(_ output: [UInt8]) -> [RunnerTest]? {
        // What constructors and linkers print stands before it.
        guard let start = output.firstIndex(of: UInt8(ascii: "{")),
            let json = try? JSON(parsing: Array(output[start...]))
        else { return nil }
        return ids(json, in: nil).map { RunnerTest(id: $0, key: $0) }
    }

    private static func ids(_ json: JSON, in parent: String?) -> [String] {
        let name = json["name"]?.string
        guard let tests = json["tests"] else {
            guard let parent, let name else { return [] }
            return ["\(parent)/\(name)"]
        }
        return tests.elements.flatMap { ids($0, in: name) }
    }
}
