#if XML
/// By which rules a document was read, and is written.
enum Dialect: Sendable {
    case xml
    case page
    /// HTML without `html`, `head` and `body`, which its reader made up.
    case fragment

    /// - Parameter html: the bytes of a page, or of a part of one.
    init(html: [UInt8]) {
        let frames = ["<!doctype", "<html", "<head", "<body"].map { Array($0.utf8) }
        let isPage = html.indices.contains { index in
            html[index] == UInt8(ascii: "<")
                && frames.contains { Self.starts(html[index...], with: $0) }
        }
        self = isPage ? .page : .fragment
    }

    /// Letters compare without regard to case; the frames have small ones.
    private static func starts(_ bytes: ArraySlice<UInt8>, with frame: [UInt8]) -> Bool {
        guard bytes.count > frame.count else { return false }
        let isNamed = zip(bytes, frame).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 > 0x60) }
        // `<header` is no `<head`.
        return isNamed && !(97...122).contains(bytes[bytes.startIndex + frame.count] | 0x20)
    }
}
#endif
