/// The character classes of RFC 3986 as bits: one word for the lower half of ASCII, one for the upper.
struct URICharacters {
    let low: UInt64
    let high: UInt64

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte &- 64) & 1 == 1
    }

    // Computed, not stored: a constant is folded where it is used, a static one costs a call.

    /// `unreserved` and sub-delims, the characters of a registered name.
    static var registeredName: URICharacters {
        URICharacters(low: 0x2BFF7FD200000000, high: 0x47FFFFFE87FFFFFE)
    }

    /// The same and a colon.
    static var userInfo: URICharacters {
        URICharacters(low: 0x2FFF7FD200000000, high: 0x47FFFFFE87FFFFFE)
    }

    /// `pchar` and the slash.
    static var path: URICharacters {
        URICharacters(low: 0x2FFFFFD200000000, high: 0x47FFFFFE87FFFFFF)
    }

    /// `pchar`, the slash and the question mark; of a fragment too.
    static var query: URICharacters {
        URICharacters(low: 0xAFFFFFD200000000, high: 0x47FFFFFE87FFFFFF)
    }

    /// What a template may hold between expressions (RFC 6570, section 2.1, erratum 6937).
    static var templateLiteral: URICharacters {
        URICharacters(low: 0xAFFFFFDA00000000, high: 0x47FFFFFEAFFFFFFF)
    }

    /// The characters of a scheme after its first.
    static var scheme: URICharacters {
        URICharacters(low: 0x03FF680000000000, high: 0x07FFFFFE07FFFFFE)
    }

    /// `atext` (RFC 5322, section 3.2.3).
    static var mailbox: URICharacters {
        URICharacters(low: 0xA3FFACFA00000000, high: 0x7FFFFFFFC7FFFFFE)
    }
}
