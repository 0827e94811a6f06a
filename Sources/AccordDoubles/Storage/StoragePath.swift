import AccordReport
import Foundation

/// A path of a file within a storage, such as `covers/1.png`: checked, and nothing that could lead out.
struct StoragePath: Sendable {
    let text: String
    let components: [String]

    /// What file systems of this world allow (POSIX `NAME_MAX`), and more than anybody needs.
    private static let longestComponent = 255
    private static let longestPath = 1024
    /// Names by which unfinished files are known.
    static let reserved = ".accord-"

    init(_ text: String) throws(StorageError) {
        if let refusal = Self.refusal(text) { throw .refused(text, refusal) }
        self.text = text
        components = Self.split(text)
    }

    /// What file systems may take for the same name: without case and in one composition (UAX #15, NFKC).
    var folded: String { Self.folded(text) }

    static func folded(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.lowercased()
            .precomposedStringWithCompatibilityMapping
    }

    private static func split(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
    }

    private static func refusal(_ text: String) -> StorageError.Refusal? {
        if text.isEmpty { return .empty }
        if text.utf8.first == UInt8(ascii: "/") { return .absolute }
        if text.utf8.count > longestPath { return .tooLong }
        if text.utf8.contains(UInt8(ascii: "\\")) { return .backslash }
        if Visible.text(text) != text || text.utf8.contains(0x09) { return .invisible }
        if text.unicodeScalars.contains(where: isLookalike) { return .lookalike }
        return split(text).lazy.compactMap(refusal(component:)).first
    }

    private static func refusal(component: String) -> StorageError.Refusal? {
        if component.isEmpty { return .emptyComponent }
        if component.utf8.allSatisfy({ $0 == UInt8(ascii: ".") }), component.utf8.count <= 2 {
            return .parent
        }
        if component.utf8.count > longestComponent { return .tooLong }
        if [".", ".."].contains(folded(component)) { return .lookalike }
        return component.utf8.starts(with: reserved.utf8) ? .reserved : nil
    }

    /// What becomes a slash or a backslash when somebody normalises it, or looks like one.
    private static func isLookalike(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2044, 0x2215, 0x29F8, 0xFF0F, 0x29F5, 0xFE68, 0xFF3C: true
        default: false
        }
    }
}
