import AccordJSON
import AccordReview
import AccordSnapshots

extension PendingLine {
    var json: JSON { JSON(members: members) }

    var members: [(String, JSON)] {
        let meta = item.meta
        return [
            ("id", JSON(meta.id)), ("kind", JSON(item.kind.rawValue)), ("path", JSON(meta.path)),
            ("formerPath", item.former.map { JSON($0.path) } ?? .null),
            ("snapshot", JSON(meta.snapshot)), ("target", JSON(meta.target)), ("test", JSON(meta.test)),
            ("file", JSON(meta.file)), ("line", JSON(meta.line)), ("expression", JSON(meta.expression)),
            ("format", JSON(meta.format)), ("reason", JSON(meta.reason.rawValue)),
            ("recordedAt", JSON(meta.recordedAt)), ("run", JSON(meta.run)),
            ("added", JSON(meta.added)), ("removed", JSON(meta.removed)),
        ]
    }
}
