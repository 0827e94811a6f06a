import Foundation
import Testing

/// What the documentation shows is compiled: it stands word for word in a test target.
@Suite struct ReadmeTests {
    private static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

    @Test func `every Swift example of the README stands in a file that is compiled`() throws {
        let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let examples = readme.components(separatedBy: "```swift\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
        #expect(examples.count >= 2)
        let folder = Self.root.appending(path: "Tests/BookshopTests")
        let sources = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }
        for example in examples {
            #expect(sources.contains { $0.contains(example) }, "not compiled anywhere:\n\(example)")
        }
    }
}
