extension SecretKind {
    /// The kind as the command line names it: `cardNumber`.
    package var name: String { String(description.dropFirst()) }

    package init?(name: String) {
        guard let kind = Self.all.first(where: { $0.name == name }) else { return nil }
        self = kind
    }

    package static var names: [String] { all.map(\.name).sorted() }
}
