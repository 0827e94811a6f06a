import AccordConfiguration
import AccordJSON
import CYaml

/// A YAML text as the JSON document that it stands for, with the position of every node.
///
/// Aliases are copies of what they stand for, up to a bound in all; merge keys are merged; of a repeated key
/// both members stay, as they do in JSON, and it is a problem.
struct YAMLReader {
    static let depthLimit = 512
    /// How many nodes the aliases of a document may stand for in all.
    static let expansionLimit = 1_000_000

    /// A problem at a mark of the parser.
    struct Trouble {
        enum Reason {
            case duplicateKey(String, first: YAMLMarks.Mark)
            case keyIsNoName
            case mergeOfNoMapping
        }

        var reason: Reason
        var mark: YAMLMarks.Mark
    }

    /// A mapping or sequence that has been opened.
    struct Frame {
        var node: Int
        var isMapping: Bool
        /// The bracket that it opens with, where it has one.
        var bracket: String?
        var anchor: String?
        var count = 0
        /// In a mapping: what comes next is a key.
        var wantsKey = true
        /// The key that was read is none, so its value is forgotten.
        var dropsValue = false
        var hasMergeKey = false
        /// How many levels there are below it.
        var height = 0
    }

    private(set) var troubles: [Trouble] = []
    var marks = YAMLMarks()
    var composer: JSONComposer
    /// The nodes of the values that anchors name; -1 while the value is being read.
    var anchors: [String: Int] = [:]
    /// The anchors in the order in which their values were read: those inside of the last value stand last.
    var anchorLog: [(name: String, node: Int)] = []
    var expanded = 0
    /// How many levels the values of anchors have.
    private var heights: [String: Int] = [:]
    private var frames: [Frame] = []

    private init(capacity: Int) { composer = JSONComposer(capacity: capacity) }

    /// Nil where the text has nothing but comments.
    static func read(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLFailure) -> (JSON, YAMLReader)? {
        var reader = YAMLReader(capacity: text.count)
        var parser = YAMLParser(text)
        var documents = 0
        while true {
            switch try reader.next(&parser, text) {
            case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: break
            case YAML_STREAM_END_EVENT:
                return reader.composer.count > 0 ? (reader.composer.finish(), reader) : nil
            case YAML_DOCUMENT_START_EVENT:
                documents += 1
                if documents > 1 { throw YAMLFailure(reason: .severalDocuments, mark: parser.mark) }
            case YAML_SCALAR_EVENT: reader.scalar(parser)
            case YAML_ALIAS_EVENT: try reader.alias(parser)
            case YAML_SEQUENCE_START_EVENT: try reader.open(.array, parser)
            case YAML_MAPPING_START_EVENT: try reader.open(.object, parser)
            default: try reader.close()
            }
        }
    }

    // MARK: - Events

    private func next(
        _ parser: inout YAMLParser, _ text: UnsafeBufferPointer<UInt8>
    ) throws(YAMLFailure) -> yaml_event_type_t {
        do throws(YAMLFailure) {
            return try parser.next()
        } catch {
            var failure = error
            failure.opening = failure.opening ?? openBracket
            if case .tooDeep(let limit) = failure.reason {
                failure.mark = YAMLDepth.mark(in: text, deeperThan: limit) ?? failure.mark
            }
            throw failure
        }
    }

    private var openBracket: YAMLFailure.Opening? {
        guard let frame = frames.last, let bracket = frame.bracket else { return nil }
        return YAMLFailure.Opening(kind: .bracket(bracket), mark: marks.marks[frame.node])
    }

    private var wantsKey: Bool { frames.last.map { $0.isMapping && $0.wantsKey } ?? false }

    private mutating func scalar(_ parser: borrowing YAMLParser) {
        let node = composer.count
        if let anchor = parser.anchor { name(node, anchor, height: 0) }
        marks.append(parser.mark)
        if wantsKey {
            let isMerge = parser.isPlain && parser.scalar.elementsEqual("<<".utf8)
            composer.key(parser.scalar)
            frames[frames.count - 1].wantsKey = false
            if isMerge { frames[frames.count - 1].hasMergeKey = true }
            return
        }
        switch Self.meaning(parser) {
        case .null: composer.null()
        case .boolean(let value): composer.boolean(value)
        case .number(let text): composer.number(text)
        case .string: composer.string(parser.scalar)
        }
        finished(node)
    }

    private static func meaning(_ parser: borrowing YAMLParser) -> YAMLScalar {
        if parser.isPlain { return YAMLScalar(plain: parser.scalar) }
        switch parser.scalarTag {
        case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool",
            "tag:yaml.org,2002:null":
            return YAMLScalar(plain: parser.scalar)
        default: return .string
        }
    }

    private mutating func alias(_ parser: borrowing YAMLParser) throws(YAMLFailure) {
        let name = parser.alias
        guard let target = anchors[name] else {
            throw YAMLFailure(reason: .undefinedAlias(name), mark: parser.mark)
        }
        guard target >= 0 else { throw YAMLFailure(reason: .recursiveAlias(name), mark: parser.mark) }
        let node = composer.count
        if wantsKey {
            try aliasKey(target, parser)
            return
        }
        let height = heights[name] ?? 0
        try allow(frames.count + height, parser.mark)
        try expand(by: composer.size(of: target), parser.mark)
        composer.copy(target)
        marks.copy(target, count: composer.count - node)
        marks.replace(node, parser.mark)
        finished(node, height: height)
    }

    /// An alias counts as deep as what it stands for.
    private func allow(_ depth: Int, _ mark: YAMLMarks.Mark) throws(YAMLFailure) {
        guard depth <= Self.depthLimit else {
            throw YAMLFailure(reason: .tooDeep(limit: Self.depthLimit), mark: mark)
        }
    }

    private mutating func aliasKey(_ target: Int, _ parser: borrowing YAMLParser) throws(YAMLFailure) {
        marks.append(parser.mark)
        frames[frames.count - 1].wantsKey = false
        switch composer.kind(of: target) {
        case .string, .number: composer.key(Array(composer.text(of: target)))
        default:
            troubles.append(Trouble(reason: .keyIsNoName, mark: parser.mark))
            composer.key([])
            frames[frames.count - 1].dropsValue = true
        }
    }

    mutating func expand(by count: Int, _ mark: YAMLMarks.Mark) throws(YAMLFailure) {
        expanded += count
        if expanded > Self.expansionLimit {
            throw YAMLFailure(reason: .aliasExpansion(limit: Self.expansionLimit), mark: mark)
        }
    }

    private mutating func open(_ kind: JSON.Kind, _ parser: borrowing YAMLParser) throws(YAMLFailure) {
        try allow(frames.count + 1, parser.mark)
        if wantsKey { troubles.append(Trouble(reason: .keyIsNoName, mark: parser.mark)) }
        if let anchor = parser.anchor { anchors[anchor] = -1 }
        marks.append(parser.mark)
        let node = composer.open(kind)
        frames.append(
            Frame(
                node: node, isMapping: kind == .object, bracket: parser.bracket, anchor: parser.anchor))
    }

    private mutating func close() throws(YAMLFailure) {
        guard let frame = frames.popLast() else { return }
        composer.close(frame.node, count: frame.count)
        if frame.isMapping {
            reportDuplicates(in: frame.node)
            if frame.hasMergeKey { try merge(frame.node) }
        }
        if let anchor = frame.anchor { name(frame.node, anchor, height: frame.height + 1) }
        finished(frame.node, height: frame.height + 1)
    }

    /// A whole value has been read: an element, a member's value, or what stands where a name is wanted.
    private mutating func finished(_ node: Int, height: Int = 0) {
        guard !frames.isEmpty else { return }
        let top = frames.count - 1
        frames[top].height = max(frames[top].height, height)
        if !frames[top].isMapping {
            frames[top].count += 1
        } else if frames[top].wantsKey {
            forget(from: node)
            marks.append(YAMLMarks.Mark(line: 0, column: 0))
            composer.key([])
            frames[top].wantsKey = false
            frames[top].dropsValue = true
        } else {
            if frames[top].dropsValue { forget(from: node - 1) } else { frames[top].count += 1 }
            frames[top].dropsValue = false
            frames[top].wantsKey = true
        }
    }

    private mutating func forget(from node: Int) {
        composer.removeLast(to: node)
        marks.removeLast(to: node)
        while let last = anchorLog.last, last.node >= node {
            if anchors[last.name] == last.node { anchors[last.name] = nil }
            anchorLog.removeLast()
        }
    }

    private mutating func name(_ node: Int, _ anchor: String, height: Int) {
        anchors[anchor] = node
        heights[anchor] = height
        anchorLog.append((anchor, node))
    }

    mutating func report(_ reason: Trouble.Reason, at node: Int) {
        troubles.append(Trouble(reason: reason, mark: marks.marks[node]))
    }
}
