/// Percent-decoding (RFC 3986, section 2.1), done once and after splitting.
package enum PercentDecoding {
    /// The text, and whether an escape or the UTF-8 that it gives makes no sense.
    package struct Result {
        package var text: String
        package var isMalformed: Bool
    }

    /// - Parameter plusIsBlank: as in a query or a form, where `+` stands for a blank.
    package static func text(_ encoded: ArraySlice<UInt8>, plusIsBlank: Bool = false) -> Result {
        guard encoded.contains(where: { $0 == 0x25 || ($0 == 0x2B && plusIsBlank) || $0 >= 0x80 }) else {
            return Result(text: String(decoding: encoded, as: UTF8.self), isMalformed: false)
        }
        var isMalformed = false
        let bytes = bytes(encoded, plusIsBlank: plusIsBlank, isMalformed: &isMalformed)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return Result(text: String(decoding: bytes, as: UTF8.self), isMalformed: true)
        }
        return Result(text: text, isMalformed: isMalformed)
    }

    /// What a part of a URI means; bytes that are no UTF-8 are replaced.
    package static func text(_ encoded: String) -> String { text(Array(encoded.utf8)[...]).text }

    package static func bytes(_ encoded: ArraySlice<UInt8>) -> [UInt8] {
        guard encoded.contains(0x25) else { return Array(encoded) }
        var isMalformed = false
        return bytes(encoded, plusIsBlank: false, isMalformed: &isMalformed)
    }

    /// The decoded bytes, and where each of them begins in the encoded text; its end comes last.
    package static func places(_ encoded: ArraySlice<UInt8>) -> (bytes: [UInt8], places: [Int]) {
        var (bytes, places): ([UInt8], [Int]) = ([], [])
        var index = encoded.startIndex
        while index < encoded.endIndex {
            places.append(index)
            let (byte, next) = byte(encoded, at: index)
            bytes.append(byte ?? encoded[index])
            index = next
        }
        return (bytes, places + [index])
    }

    /// What stands at a place, and where the next begins; nil where an escape makes no sense.
    private static func byte(_ encoded: ArraySlice<UInt8>, at index: Int) -> (byte: UInt8?, next: Int) {
        guard encoded[index] == 0x25 else { return (encoded[index], index + 1) }
        guard index + 2 < encoded.endIndex, let high = digit(encoded[index + 1]),
            let low = digit(encoded[index + 2])
        else { return (nil, index + 1) }
        return (high << 4 | low, index + 3)
    }

    /// An escape that makes no sense stays as it is written.
    private static func bytes(
        _ encoded: ArraySlice<UInt8>, plusIsBlank: Bool, isMalformed: inout Bool
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var index = encoded.startIndex
        while index < encoded.endIndex {
            let (byte, next) = byte(encoded, at: index)
            if byte == nil { isMalformed = true }
            bytes.append(byte == 0x2B && plusIsBlank && next == index + 1 ? 0x20 : byte ?? encoded[index])
            index = next
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
