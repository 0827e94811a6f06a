import Yams

/// The nodes of a YAML text: without aliases, and with the keys that a later one repeats told apart.
///
/// Aliases have no use in a file of plain values, and an alias is how a small file becomes a large one. The
/// parser resolves them while it reads, so it first reads a twin of the text in which no alias is valid.
/// It also stops at the first repeated key; the earlier of the two then gets another name, and all other
/// problems of the file can be found as well. Both change single scalars, so that positions stay.
struct YAMLDocument {
    /// A position as the parser counts it.
    struct Spot: Hashable {
        var line: Int
        var column: Int
    }

    enum Failure: Error {
        case alias(Spot)
        case duplicateKey(Spot, key: String)
        case syntax(Spot, reason: String)
        case unclosed(UnclosedYAML, Spot)
        /// A character that YAML does not allow.
        case character(UInt32, reason: String)
        case unknown(reason: String)
    }

    /// How many repeated keys are told apart; each costs a reading.
    private static let renamingLimit = 8

    /// Nil for a text of nothing but comments.
    private(set) var root: Node?
    /// The true names of keys that a later one in the same mapping repeats, by their positions.
    private(set) var repeated: [Spot: String] = [:]

    private let text: YAMLText
    private var scalars: [Unicode.Scalar]
    private var twin: [Unicode.Scalar]
    /// Private scalars, of which each is used once.
    private var fresh: UInt32 = 0xF0000

    init(_ text: YAMLText) throws(Failure) {
        self.text = text
        scalars = text.scalars
        twin = text.scalars
        breakAliases()
        try tellKeysApart()
        root = try root(of: scalars)
    }

    // MARK: - The twin

    /// An alias is `*` and a name of ASCII letters, digits, `-` and `_`; elsewhere the change is harmless.
    private mutating func breakAliases() {
        for index in twin.indices.dropLast() where twin[index] == "*" && Self.isInName(twin[index + 1]) {
            twin[index + 1] = freshScalar()
        }
    }

    private mutating func tellKeysApart() throws(Failure) {
        for round in 0... {
            do {
                _ = try root(of: twin)
                return
            } catch .duplicateKey(let spot, let key) where round < Self.renamingLimit {
                guard repeated[spot] == nil, let index = nameIndex(at: spot) else {
                    throw .duplicateKey(spot, key: key)
                }
                repeated[spot] = key
                let scalar = freshScalar()
                scalars[index] = scalar
                twin[index] = scalar
            }
        }
    }

    /// The first scalar of a key's name; nil where the key is empty, or starts with a tag or an anchor.
    private func nameIndex(at spot: Spot) -> Int? {
        guard let start = text.index(line: spot.line, column: spot.column) else { return nil }
        let isQuoted = ["\"", "'"].contains(scalars[start])
        let index = isQuoted ? start + 1 : start
        guard index < scalars.count, !["\"", "'", "&", "!", "[", "{"].contains(scalars[index]) else {
            return nil
        }
        return index
    }

    private mutating func freshScalar() -> Unicode.Scalar {
        defer { fresh = min(fresh + 1, 0x10_FFFD) }
        return Unicode.Scalar(fresh) ?? "\u{FFFD}"
    }

    private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
        default: false
        }
    }

    // MARK: - The parser

    private func root(of scalars: [Unicode.Scalar]) throws(Failure) -> Node? {
        do {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            // Without types, so that `1` and `"1"` are one key; and never by the environment's encoding.
            return try Parser(yaml: String(view), resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw failure(error)
        } catch {
            throw .unknown(reason: String(describing: error))
        }
    }

    private func failure(_ error: YamlError) -> Failure {
        switch error {
        case .scanner(let context?, _, _, _) where context.text == "while scanning an alias":
            .alias(Spot(context.mark))
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            unclosed(context, problem, Spot(mark))
                ?? .syntax(
                    Spot(mark), reason: [context?.text, problem].compactMap(\.self).joined(separator: ", "))
        case .duplicatedKeysInMapping(let keys, let context):
            .duplicateKey(Spot(context.mark), key: keys.first ?? "")
        case .reader(let problem, _, let value, _):
            .character(UInt32(bitPattern: value), reason: problem)
        default: .unknown(reason: String(describing: error))
        }
    }

    /// The quote or bracket that is to blame for an error further down.
    private func unclosed(_ context: YamlError.Context?, _ problem: String, _ end: Spot) -> Failure? {
        guard let context, let unclosed = UnclosedYAML(context: context.text, problem: problem) else {
            return nil
        }
        let opening = Spot(context.mark)
        let isAtEnd = text.isBlank(from: end)
        guard
            unclosed.isToBlame(
                openedIn: text.line(at: opening), noticedIn: isAtEnd ? nil : text.line(at: end))
        else { return nil }
        return .unclosed(unclosed, opening)
    }
}

extension YAMLDocument.Spot {
    /// Every node that was read has a mark.
    init(_ mark: Mark?) { self.init(line: mark?.line ?? 1, column: mark?.column ?? 1) }
}
