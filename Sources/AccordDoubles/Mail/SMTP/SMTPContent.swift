/// The content of a mail on its way in: finds its end and takes stuffed dots away (RFC 5321, 4.5.2).
///
/// Only CR LF ends a line, so neither `\n.\n` nor `\r.\r` ends a mail (the smuggling of 2023).
struct SMTPContent: Equatable {
    private enum State { case lineStart, dot, dotReturn, text, carriageReturn }

    private let limit: Int
    private var state = State.lineStart
    private(set) var bytes: [UInt8] = []
    /// Of the content, also where it is no longer kept.
    private(set) var count = 0

    init(limit: Int) { self.limit = limit }

    var isTooLarge: Bool { count > limit }

    /// Reads on from `position`; returns where the mail ends, or nil where it goes on.
    mutating func read(_ input: [UInt8], from position: Int) -> Int? {
        var position = position
        while position < input.count {
            if state == .text {
                // Most of a mail: up to the next line end nothing can happen.
                let end = ByteScan.first(.carriageReturn, in: input, position..<input.count) ?? input.count
                keep(input[position..<end])
                position = end
                if position == input.count { return nil }
            }
            let byte = input[position]
            position += 1
            if step(byte) { return position }
        }
        return nil
    }

    /// One byte; true where it is the last of the mail.
    private mutating func step(_ byte: UInt8) -> Bool {
        switch (state, byte) {
        case (.lineStart, .dot): state = .dot
        case (.dot, .carriageReturn): state = .dotReturn
        case (.dotReturn, .lineFeed): return true
        case (.carriageReturn, .lineFeed):
            keep(byte)
            state = .lineStart
        case (.dotReturn, _):
            // The dot was a stuffed one after all, and its carriage return is text.
            keep(.carriageReturn)
            keep(byte)
            state = byte == .carriageReturn ? .carriageReturn : .text
        default:
            keep(byte)
            state = byte == .carriageReturn ? .carriageReturn : .text
        }
        return false
    }

    private mutating func keep(_ byte: UInt8) {
        count += 1
        if isTooLarge {
            bytes = []
        } else {
            bytes.append(byte)
        }
    }

    private mutating func keep(_ slice: ArraySlice<UInt8>) {
        count += slice.count
        if isTooLarge {
            bytes = []
        } else {
            bytes += slice
        }
    }
}
