import AccordJSON

/// Replaces every text of one volatile kind, also inside longer texts, such as a path with an id in it.
struct KindRedactor: Redactor, CustomStringConvertible {
    let text: VolatileText

    var description: String {
        switch text {
        case .uuid: ".uuids"
        case .dateTime: ".dateTimes"
        case .date: ".dates"
        }
    }

    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) -> Int {
        var count = 0
        content.editTexts { [text] bytes in
            let ranges = bytes.withUnsafeBufferPointer { text.ranges(in: $0) }
            guard !ranges.isEmpty else { return nil }
            count += ranges.count
            return bytes.replacing(ranges) { value in placeholder(for: value, &placeholders) }
        } matching: { [text] buffer in
            !text.ranges(in: buffer).isEmpty
        }
        return count
    }

    private func placeholder(for value: ArraySlice<UInt8>, _ placeholders: inout Placeholders) -> Placeholder
    {
        switch text {
        case .uuid: placeholders.numbered(.uuid, for: String(decoding: value, as: UTF8.self))
        case .dateTime: placeholders.unnumbered(.dateTime)
        case .date: placeholders.unnumbered(.date)
        }
    }
}
