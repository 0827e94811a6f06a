/// Optional cases that are answered otherwise, with the reason; the list shrinks.
enum OptionalMisses {
    static let reasons: [String: String] = [:]
}
