import AccordJSON
import AccordReport

extension Outline {
    mutating func checkPlain(_ item: Item) {
        let json = item.node.json
        guard item.shape.kinds.contains(json.kind) else { return wrongType(item) }
        switch item.shape {
        case .word(let words): checkWord(item, words)
        case .text(let format):
            guard let text = json.string, !format.accepts(text) else { return }
            detections.append(
                Detection(.wrongFormat, at: item.node, subject: item.node.name)
                    .expecting(format.words(version), actual: LintWords.excerpt(json)))
        case .count:
            guard json.int.map({ $0 < 0 }) ?? true else { return }
            detections.append(
                Detection(.wrongType, at: item.node, subject: item.node.name)
                    .expecting(item.shape.words, actual: json.numberText ?? ""))
        default: break
        }
    }

    /// What another version knows is no misprint of something else.
    private mutating func checkWord(_ item: Item, _ words: [Word]) {
        let known = words.filter { $0.first <= version }.map(\.text)
        guard let text = item.node.json.string, !known.contains(text) else { return }
        let later = words.first { $0.text == text }
        let hint = later.map { LintWords.versionHint(text, $0.first ... .v32, version) }
        detections.append(
            Detection(.wrongValue, at: item.node, subject: item.node.name)
                .expecting(LintWords.alternatives(known), actual: LintWords.quoted(text))
                .hint(hint ?? LintWords.suggestion(text, among: known)))
    }

    mutating func checkUnique(_ item: Item) {
        var seen: [String: ContractNode] = [:]
        for element in item.node.elements {
            guard let text = element.string else { continue }
            if let first = seen[text] {
                detections.append(
                    Detection(.repeatedElement, at: element, subject: text)
                        .with("list", JSON(item.node.name)).other("first", first))
            } else {
                seen[text] = element
            }
        }
    }

    mutating func list(_ item: Item, _ inner: Shape) {
        guard item.node.json.kind == .array else { return wrongType(item) }
        if case .filledList = item.shape, item.node.json.count == 0 {
            detections.append(Detection(.emptyList, at: item.node, subject: item.node.name))
        }
        for element in item.node.elements { add(inner, element, item) }
    }

    mutating func map(_ item: Item, _ inner: Shape) {
        guard item.node.json.kind == .object else { return wrongType(item) }
        for (key, value) in item.node.members where key != Ignores.key { add(inner, value, item) }
    }

    mutating func components(_ item: Item, _ inner: Shape) {
        guard item.node.json.kind == .object else { return wrongType(item) }
        for (key, value) in item.node.members where !key.hasPrefix("x-accord-") {
            if !Syntax.isComponentName(key) {
                detections.append(Detection(.componentName, at: value, key: true, subject: key))
            }
            pending.append(Item(shape: inner, node: value, component: value.identity))
        }
    }

    mutating func content(_ item: Item) {
        guard item.node.json.kind == .object else { return wrongType(item) }
        for (key, value) in item.node.members where !key.hasPrefix("x-") {
            if !Syntax.isMediaRange(key) {
                detections.append(Detection(.mediaType, .warning, at: value, key: true, subject: key))
            }
            add(.object(.mediaType), value, item)
        }
    }
}
