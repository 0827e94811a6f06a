import Foundation
import Testing

/// What the documentation shows is compiled, and mostly run: it stands word for word in a test target.
///
/// Only the indentation may differ: an example may stand inside of a type or of a function there. A piece of code that
/// is not compiled is marked `text` on its page.
@Suite struct ArticleTests {
    private static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

    /// The README, and every page of the two folders.
    static let pages: [String] =
        ["README.md"]
        + ["Documentation", "Sources/Accord/Accord.docc"].flatMap { folder in
            let names = try? FileManager.default.contentsOfDirectory(
                atPath: root.appending(path: folder).path)
            return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
        }

    /// The lines of every Swift file of the tests, without indentation.
    private static let sources: [[Substring]] = {
        let tests = FileManager.default.enumerator(
            at: root.appending(path: "Tests"), includingPropertiesForKeys: nil)
        return (tests?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
            .compactMap { try? lines(of: String(contentsOf: $0, encoding: .utf8)) }
    }()

    private static func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
    }

    @Test func `there are pages and sources to compare`() {
        #expect(Self.pages.count > 20 && Self.sources.count > 200)
    }

    @Test(arguments: pages)
    func `every Swift example of a page stands in a file that is compiled`(page: String) throws {
        let text = try String(contentsOf: Self.root.appending(path: page), encoding: .utf8)
        let examples = text.components(separatedBy: "```swift\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
        for example in examples {
            #expect(Self.isCompiled(example), "not compiled anywhere:\n\(example)")
        }
    }

    /// The code in one piece, in a file that has the example's imports, and perhaps others.
    private static func isCompiled(_ example: String) -> Bool {
        let lines = lines(of: example)
        let imports = lines.filter { $0.hasPrefix("import ") }
        let code = Array(lines.drop { $0.isEmpty || $0.hasPrefix("import ") })
        return sources.contains { source in source.contains(code) && imports.allSatisfy(source.contains) }
    }
}
