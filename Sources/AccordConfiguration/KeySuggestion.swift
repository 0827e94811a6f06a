import AccordReport

/// What may stand where an unknown key stands.
struct KeySuggestion: Sendable, Equatable {
    /// The unknown key, with its sections.
    let key: String
    /// The full key of the setting or section that was probably meant.
    let nearest: String?
    /// The names that are known in the section.
    let known: [String]

    init(for path: [String]) {
        let section = Array(path.dropLast())
        key = path.joined(separator: ".")
        known = Setting.names(in: section)
        nearest = path.last.flatMap { Self.nearest(to: $0, in: section) }
    }

    /// A name of the same section, the flat spelling of a key, or a setting of another section.
    private static func nearest(to name: String, in section: [String]) -> String? {
        if let near = Nearest.name(to: name, among: Setting.names(in: section)) {
            return (section + [near]).joined(separator: ".")
        }
        let keys = Setting.all.filter(\.isInFile).map(\.key)
        if keys.contains(name) { return name }
        let names = Setting.all.filter(\.isInFile).compactMap(\.path.last)
        let near = Nearest.name(to: name, among: names)
        return zip(names, keys).first { $0.0 == near }?.1
    }
}
