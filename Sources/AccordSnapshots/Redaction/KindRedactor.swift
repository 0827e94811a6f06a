import AccordJSON

/// Replaces every text of one volatile kind, also inside longer texts, such as a path with an id in it.
struct KindRedactor: Redactor {
    let text: VolatileText

    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) -> Int {
        var count = 0
        content.editTexts { [text] bytes in
            let ranges = bytes.withUnsafeBufferPointer { text.ranges(in: $0) }
            guard !ranges.isEmpty else { return nil }
            count += ranges.count
            return Self.replacing(ranges, in: bytes) { value in placeholder(for: value, &placeholders) }
        } matching: { [text] buffer in
            !text.ranges(in: buffer).isEmpty
        }
        return count
    }

    private func placeholder(for value: ArraySlice<UInt8>, _ placeholders: inout Placeholders) -> Placeholder
    {
        switch text {
        case .uuid: placeholders.numbered(.uuid, for: String(decoding: value, as: UTF8.self).lowercased())
        case .dateTime: Placeholder(.dateTime)
        case .date: Placeholder(.date)
        }
    }

    private static func replacing(
        _ ranges: [Range<Int>], in bytes: [UInt8], _ placeholder: (ArraySlice<UInt8>) -> Placeholder
    ) -> [UInt8] {
        var result: [UInt8] = []
        var end = 0
        for range in ranges {
            result += bytes[end..<range.lowerBound]
            result += placeholder(bytes[range]).description.utf8
            end = range.upperBound
        }
        return result + bytes[end...]
    }
}
