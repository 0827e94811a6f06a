import AccordReport

/// Where a byte of a text stands: line and column from 1, the column in bytes, and the line itself.
struct FilePosition {
    let line: Int
    let column: Int
    let text: String

    init(offset: Int, in bytes: [UInt8]) {
        let newline = UInt8(ascii: "\n")
        let offset = min(offset, bytes.count)
        let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
        line = bytes[..<start].count { $0 == newline } + 1
        column = offset - start + 1
        // Replacing bytes that are no UTF-8 would move the column, so the text ends in front of them.
        let content =
            bytes[start..<end].last == UInt8(ascii: "\r") ? bytes[start..<(end - 1)] : bytes[start..<end]
        text =
            String(validating: content, as: UTF8.self)
            ?? String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    func place(in file: String, label: String? = nil) -> Place {
        Place(file, line: line, column: column, label: label, text: text)
    }
}
