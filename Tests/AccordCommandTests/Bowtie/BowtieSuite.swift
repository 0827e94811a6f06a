import AccordFiles
import AccordJSON
import Testing

/// JSON-Schema-Test-Suite as a conversation of Bowtie's: the lines, and the verdicts that are expected.
struct BowtieSuite {
    static let folder = ConformanceData.folder.map { "\($0)/json-schema-test-suite" }

    private(set) var lines: [JSON] = []
    private(set) var expected: [[Bool]] = []
    private(set) var names: [String] = []
    private let registry: JSON

    /// - Parameter draft: the folder's name, such as `draft2020-12`.
    init(draft: String, dialect: String, in folder: String) throws {
        let remotes = "\(folder)/remotes"
        registry = JSON(
            members: try Self.files(below: remotes).map { path in
                ("http://localhost:1234/\(Path.relative(path, to: remotes))", try Self.read(path))
            })
        lines.append(["cmd": "start", "version": 1])
        lines.append(["cmd": "dialect", "dialect": JSON(dialect)])
        for path in try Self.files(below: "\(folder)/tests/\(draft)") where !path.contains("/optional/") {
            for group in try Self.read(path).elements { add(group, Path.name(path)) }
        }
        lines.append(["cmd": "stop"])
    }

    private mutating func add(_ group: JSON, _ file: String) {
        let tests = group["tests"]?.elements ?? []
        let members: [(String, JSON)] = [
            ("description", group["description"] ?? ""), ("schema", group["schema"] ?? true),
            // The registry is large; most cases do not need it.
            ("registry", group.text(.compact).contains("localhost") ? registry : [:]),
            (
                "tests",
                JSON(
                    elements: tests.map { test in
                        ["description": test["description"] ?? "", "instance": test["data"] ?? .null]
                    })
            ),
        ]
        lines.append(["cmd": "run", "seq": JSON(expected.count), "case": JSON(members: members)])
        expected.append(tests.map { $0["valid"]?.bool ?? false })
        names.append("\(file): \(group["description"]?.string ?? "")")
    }

    private static func files(below folder: String) throws -> [String] {
        try Disk().entries(of: folder).sorted { $0.name < $1.name }.flatMap { entry in
            let path = "\(folder)/\(entry.name)"
            if entry.kind == .directory { return try files(below: path) }
            return path.hasSuffix(".json") ? [path] : []
        }
    }

    private static func read(_ path: String) throws -> JSON {
        try JSON(parsing: try #require(try Disk().read(path)))
    }
}
