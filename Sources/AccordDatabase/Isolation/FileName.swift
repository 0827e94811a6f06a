/// A name of a user's choice as a name of a file.
enum FileName {
    /// Letters, digits, `-` and `_` of ASCII as they are; other bytes as `%` and two digits.
    static func safe(_ name: String) -> String {
        var safe: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                safe.append(byte)
            default:
                safe += Array(("%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
            }
        }
        return String(decoding: safe, as: UTF8.self)
    }
}
