import AccordJSON

/// What names findings from run to run: it stays when lines move, and tells equal findings apart.
struct Fingerprints {
    private var seen: [String: Int] = [:]

    /// 32 hexadecimal digits over the rule, the file, the subject and the fact `pointer`.
    ///
    /// The second finding with the same four, and each further one, counts itself in.
    mutating func next(_ finding: Finding) -> String {
        let parts = [
            finding.rule.id, finding.places.first?.file ?? "", finding.subject,
            finding.facts["pointer"].map { $0.string ?? $0.text(.compact) } ?? "",
        ]
        let key = parts.joined(separator: "\u{0}")
        let ordinal = seen[key, default: 0]
        seen[key] = ordinal + 1
        return Self.hash(ordinal == 0 ? key : "\(key)\u{0}\(ordinal)")
    }

    /// FNV-1a with 128 bits: the same on every machine; nobody gains by a collision.
    private static func hash(_ text: String) -> String {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for byte in text.utf8 {
            hash ^= UInt128(byte)
            hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013B
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}
