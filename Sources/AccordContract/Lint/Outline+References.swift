import AccordJSON
import AccordReport

extension Outline {
    mutating func follow(_ item: Item) {
        do throws(ReferenceError) {
            guard let target = try item.node.followed() else { return }
            links.append(Link(source: item.node, target: target, component: item.component))
            // A cycle is told where it starts, once for each of its references.
            _ = try item.node.resolving()
            if let detection = mismatch(item, target) { return detections.append(detection) }
            let component = target.document === item.node.contract.document ? target.component : nil
            pending.append(Item(shape: item.shape, node: target, component: component ?? item.component))
        } catch {
            detections.append(error.detection)
        }
    }

    private func mismatch(_ item: Item, _ target: ContractNode) -> Detection? {
        guard let kind = item.shape.kind, let field = item.node["$ref"] else { return nil }
        return ReferenceTarget(node: target, expected: kind).detection(at: field)
    }

    mutating func referenceSiblings(_ node: ContractNode) {
        let allowed = version == .v30 ? ["$ref"] : ["$ref", "summary", "description"]
        for (key, value) in node.members where !allowed.contains(key) && !key.hasPrefix("x-") {
            detections.append(Detection(.ignoredSibling, .warning, at: value, key: true, subject: key))
        }
    }
}
