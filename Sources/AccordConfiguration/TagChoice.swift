/// Which tests a run takes by their tags, as options and `ACCORD_SKIP_TAGS` and `ACCORD_ONLY_TAGS` say.
package struct TagChoice: Sendable, Equatable {
    /// A test is left out that has one of these.
    package var skipped: [String]
    /// Where there are any, a test needs one of these.
    package var only: [String]

    package init(skipped: [String] = [], only: [String] = []) {
        self.skipped = skipped.map(Self.name)
        self.only = only.map(Self.name)
    }

    /// Tags in variables are separated by commas.
    package init(environment: [String: String]) {
        self.init(
            skipped: Setting.skippedTags.names(in: environment), only: Setting.onlyTags.names(in: environment)
        )
    }

    /// The variables that say the same to another process.
    package var variables: [String: String] {
        [Setting.skippedTags.variable: skipped, Setting.onlyTags.variable: only].filter { !$0.value.isEmpty }
            .mapValues { $0.joined(separator: ",") }
    }

    /// The tag because of which a test is left out.
    package func refusal(of tags: [String]) -> Refusal? {
        let names = Set(tags.map(Self.name))
        if let tag = skipped.first(where: names.contains) { return .has(tag) }
        return only.isEmpty || only.contains(where: names.contains) ? nil : .hasNone(of: only)
    }

    /// The tags that are named here and that no test has: misspelt ones, most likely.
    package func unknown(among tags: [String]) -> [String] {
        let known = Set(tags.map(Self.name))
        return (skipped + only).filter { !known.contains($0) }
    }

    package enum Refusal: Sendable, Equatable {
        case has(String)
        case hasNone(of: [String])
    }

    /// Tags are written `.slow`, or `slow`, or with the type that they are nested in.
    private static func name(_ tag: String) -> String { tag.hasPrefix(".") ? String(tag.dropFirst()) : tag }
}
