/// What one kind of finding says, whatever it is found in: the only place where its sentences stand.
///
/// `headline` and `hint` are templates: `{name}` is replaced by the finding's fact of that name, or by
/// its `subject`, `expected` or `actual`. A name without a value stays as it is written.
public struct Rule: Sendable {
    /// A stable identifier, `module/kind`, by which reports and suppressions name the rule.
    public let id: String
    /// One line that says what is wrong.
    public let headline: String
    /// What to do about it: the last line of a message.
    public let hint: String?
    /// A paragraph for documentation and for reports that carry rule descriptions.
    public let help: String

    public init(_ id: String, headline: String, hint: String? = nil, help: String) {
        self.id = id
        self.headline = headline
        self.hint = hint
        self.help = help
    }
}

extension Rule: Hashable {
    public static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
