/// Letters that look like those of `prod`, `live`, `main` and `master` (UTS #39), full-width ones included.
enum LookAlike {
    /// The Latin letter that a reader sees; the scalar itself where it is none of these.
    static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
        return letters[scalar] ?? scalar
    }

    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        // Cyrillic
        "а": "a", "А": "a", "е": "e", "Е": "e", "о": "o", "О": "o", "р": "p", "Р": "p", "с": "c", "С": "c",
        "М": "m", "м": "m", "Т": "t", "т": "t", "і": "i", "І": "i", "ѕ": "s", "ԁ": "d", "ѵ": "v", "г": "r",
        "у": "y", "п": "n", "ӏ": "l",
        // Greek
        "ο": "o", "Ο": "o", "ρ": "p", "Ρ": "p", "α": "a", "Α": "a", "ι": "i", "Ι": "i", "ν": "v", "Ν": "n",
        "Μ": "m", "τ": "t", "Τ": "t", "Ε": "e", "υ": "u",
        // Latin
        "ı": "i", "ⅼ": "l", "ⅾ": "d", "ⅿ": "m", "ⅰ": "i", "ⅴ": "v", "ℓ": "l", "ſ": "s",
    ]
}
