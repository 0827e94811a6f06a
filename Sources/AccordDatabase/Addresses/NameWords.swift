import AccordURI

/// The words of a name: `shopProd-2` has `shop` and `prod`, `reproduction` is one.
enum NameWords {
    /// The words, in lower case, once as signs part them and once as capitals and digits do.
    static func words(of name: String) -> Set<String> {
        var words: Set<String> = []
        for part in parts(of: unescaped(name)) {
            words.insert(String(String.UnicodeScalarView(part)).lowercased())
            words.formUnion(humps(of: part))
        }
        return words
    }

    static func sayTest(_ name: String) -> Bool { !words(of: name).isDisjoint(with: testWords) }

    /// The word that names what customers use; nil without one.
    static func productionWord(in name: String) -> String? {
        words(of: name).filter { production.contains(withoutDatabase($0)) }.min()
    }

    /// Like `productionWord(in:)`, for folders: `main` and `live` are names of working copies as well.
    static func productionWord(inFolders folders: String) -> String? {
        words(of: folders).filter { ["prod", "production"].contains(withoutDatabase($0)) }.min()
    }

    private static let testWords: Set = [
        "test", "tests", "testing", "testdb", "dbtest", "unittest", "unittests",
    ]

    private static let production: Set = ["prod", "production", "prd", "live", "main", "master"]

    /// `proddb` and `dbprod` are written without a sign between.
    private static func withoutDatabase(_ word: String) -> String {
        if word.hasSuffix("db") { return String(word.dropLast(2)) }
        return word.hasPrefix("db") ? String(word.dropFirst(2)) : word
    }

    /// Escapes are undone again: a name that was escaped twice may be read by somebody who decodes twice.
    private static func unescaped(_ name: String) -> String {
        let once = PercentDecoding.text(name)
        return once == name ? name : PercentDecoding.text(once)
    }

    private static func parts(of name: String) -> [[Unicode.Scalar]] {
        let seen = name.unicodeScalars.filter { $0.properties.generalCategory != .format }.map(
            LookAlike.latin)
        return seen.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }.map(Array.init)
    }

    /// Cut before a capital behind a small letter, before the last capital of several, and round digits.
    private static func humps(of part: [Unicode.Scalar]) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for (index, scalar) in part.enumerated() {
            if index > 0, isBoundary(part, index) {
                words.append(String(word).lowercased())
                word = String.UnicodeScalarView()
            }
            word.append(scalar)
        }
        return words + [String(word).lowercased()]
    }

    private static func isBoundary(_ part: [Unicode.Scalar], _ index: Int) -> Bool {
        let (before, here) = (part[index - 1], part[index])
        let isNumber = (before.properties.numericType != nil, here.properties.numericType != nil)
        if isNumber.0 != isNumber.1 { return true }
        guard here.properties.isUppercase else { return false }
        if !before.properties.isUppercase { return true }
        return index + 1 < part.count && part[index + 1].properties.isLowercase
    }
}
