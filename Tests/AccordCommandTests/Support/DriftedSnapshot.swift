/// A snapshot of the bookshop of which a test has received something else.
struct DriftedSnapshot {
    enum Kind {
        /// What is stored, with these texts replaced, was received.
        case changed([(String, String)])
        /// The same, over a file that is no snapshot of its format, since these texts were replaced in it.
        case damaged([(String, String)])
        /// The same, and these texts were replaced in what is stored since.
        case conflict([(String, String)], since: [(String, String)])
        /// What another path stores, with these texts replaced, was received.
        case renamed(from: String, [(String, String)])
        case new(String)
        case binary(old: [UInt8], new: [UInt8])
        /// No test needs it.
        case unused
    }

    /// Below the folder of the target.
    let path: String
    let kind: Kind
    /// What is stored where the repository does not keep it.
    let text: String?

    init(_ path: String, _ kind: Kind, over text: String? = nil) {
        (self.path, self.kind, self.text) = (path, kind, text)
    }

    /// The test that asserts it, as its path tells.
    var test: String {
        var parts = path.split(separator: "/").map(String.init)
        let name = parts.removeLast().split(separator: ".")[0]
        let sentence = name.split(separator: "~")[0].split(separator: "-").joined(separator: " ")
        return parts.joined(separator: "/") + (sentence.contains(" ") ? "/`\(sentence)`()" : "/\(sentence)()")
    }

    var file: String { "Tests/BookshopTests/\(path.prefix { $0 != "/" }).swift" }
}
