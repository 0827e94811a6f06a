import AccordJSON
import AccordReport

/// Rules that a contract switches off for a part of itself: `x-accord-ignore: {rule-id: "reason"}`.
struct Ignores {
    static let key = "x-accord-ignore"

    private struct Ignore {
        var document: ObjectIdentifier
        var scope: JSONPointer
        var rule: String
    }

    private var ignores: [Ignore] = []
    /// What is wrong with the ignores themselves.
    private(set) var detections: [Detection] = []

    init(_ documents: [SourceDocument], _ storage: ContractStorage) {
        for document in documents where document.mentions("x-accord-ignore") {
            collect(ContractNode(storage, document, document.json))
        }
    }

    func covers(_ detection: Detection) -> Bool {
        guard !ignores.isEmpty else { return false }
        let tokens = detection.spot.pointer.tokens
        return ignores.contains { ignore in
            ignore.rule == detection.rule.id && ignore.document == ObjectIdentifier(detection.spot.document)
                && tokens.starts(with: ignore.scope.tokens)
        }
    }

    private mutating func collect(_ root: ContractNode) {
        var pending = [root]
        while let node = pending.popLast() {
            pending += node.elements
            for (key, value) in node.members {
                if key == Self.key { take(value, scope: node.pointer) } else { pending.append(value) }
            }
        }
    }

    private mutating func take(_ node: ContractNode, scope: JSONPointer) {
        guard node.json.kind == .object else {
            detections.append(Detection(.ignoreShape, at: node))
            return
        }
        for (rule, reason) in node.members {
            guard Rule.lint.contains(where: { $0.id == rule }) else {
                detections.append(
                    Detection(.ignoreUnknown, .warning, at: reason, key: true, subject: rule)
                        .hint(LintOptions.nearestRule(to: rule).map(Nearest.didYouMean)))
                continue
            }
            guard let text = reason.string, text.contains(where: { !$0.isWhitespace }) else {
                detections.append(Detection(.ignoreReason, at: reason, subject: rule))
                continue
            }
            ignores.append(
                Ignore(document: ObjectIdentifier(node.document), scope: scope, rule: rule))
        }
    }
}
