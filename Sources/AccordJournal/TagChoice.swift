/// Which tests a run takes by their tags, as options and `ACCORD_SKIP_TAGS` and `ACCORD_ONLY_TAGS` say.
package struct TagChoice: Sendable, Equatable {
    /// A test is left out that has one of these.
    package var skipped: [String]
    /// Where there are any, a test needs one of these.
    package var only: [String]

    package static let skipVariable = "ACCORD_SKIP_TAGS"
    package static let onlyVariable = "ACCORD_ONLY_TAGS"

    package init(skipped: [String] = [], only: [String] = []) {
        self.skipped = skipped.map(Self.name)
        self.only = only.map(Self.name)
    }

    /// Tags in variables are separated by commas.
    package init(environment: [String: String]) {
        func tags(_ variable: String) -> [String] {
            (environment[variable] ?? "").split(separator: ",")
                .map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
        }
        self.init(skipped: tags(Self.skipVariable), only: tags(Self.onlyVariable))
    }

    /// The variables that say the same to another process.
    package var variables: [String: String] {
        [Self.skipVariable: skipped, Self.onlyVariable: only].filter { !$0.value.isEmpty }
            .mapValues { $0.joined(separator: ",") }
    }

    /// The tag because of which a test is left out.
    package func refusal(of tags: [String]) -> Refusal? {
        let names = Set(tags.map(Self.name))
        if let tag = skipped.first(where: names.contains) { return .has(tag) }
        return only.isEmpty || only.contains(where: names.contains) ? nil : .hasNone(of: only)
    }

    package enum Refusal: Sendable, Equatable {
        case has(String)
        case hasNone(of: [String])
    }

    /// Tags are written `.slow`, or `slow`, or with the type that they are nested in.
    private static func name(_ tag: String) -> String { tag.hasPrefix(".") ? String(tag.dropFirst()) : tag }
}
