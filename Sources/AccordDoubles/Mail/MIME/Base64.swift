/// Base64 as mails have it (RFC 2045, 6.8): line ends are passed over.
enum Base64 {
    private static let skipped: UInt8 = 0xFE
    private static let foreign: UInt8 = 0xFF

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: foreign, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
        for byte in " \t\r\n".utf8 { values[Int(byte)] = skipped }
        return values
    }()

    /// What is no base64 is passed over, and makes the result unclean.
    static func decode(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], isClean: Bool) {
        var isClean = true
        let decoded = [UInt8](unsafeUninitializedCapacity: bytes.count / 4 * 3 + 3) { output, count in
            bytes.withUnsafeBufferPointer { input in
                values.withUnsafeBufferPointer { values in
                    isClean = decode(input, by: values, into: &output, count: &count)
                }
            }
        }
        return (decoded, isClean)
    }

    private static func decode(
        _ input: UnsafeBufferPointer<UInt8>, by values: UnsafeBufferPointer<UInt8>,
        into output: inout UnsafeMutableBufferPointer<UInt8>, count: inout Int
    ) -> Bool {
        var (bits, held, isClean, hasEnded) = (UInt32(0), 0, true, false)
        for byte in input {
            let value = values[Int(byte)]
            if value == skipped { continue }
            if byte == UInt8(ascii: "=") { hasEnded = true; continue }
            if value == foreign || hasEnded { isClean = false; continue }
            bits = bits << 6 | UInt32(value)
            held += 6
            guard held >= 8 else { continue }
            held -= 8
            output[count] = UInt8(truncatingIfNeeded: bits >> UInt32(held))
            count += 1
        }
        return isClean && held < 6
    }
}
