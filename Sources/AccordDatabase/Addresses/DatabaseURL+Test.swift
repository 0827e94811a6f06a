extension DatabaseURL {
    /// Whether the name of the database, or of the file, has the word `test` in it.
    public var saysTest: Bool { effectiveNames.allSatisfy { NameWords.sayTest($0) } }

    /// The same database under the name that tests use: `shop` becomes `test_shop`.
    ///
    /// A file keeps its folder, a server its host, and both their query. What is named for tests already stays as it
    /// is, and so does a database in memory.
    public var derivedTestURL: DatabaseURL {
        guard !isInMemory, !saysTest else { return self }
        var url = self
        if !name.isEmpty { url.name = Self.forTests(name) }
        url.query = query(changing: system == .sqlite ? [] : Self.nameKeys) { name in
            Self.escaped(Self.forTests(name))
        }
        return url
    }

    /// What is opened at last: parameters win over the path, as they do in libpq.
    var effectiveNames: [String] {
        let named = system == .sqlite ? [] : parameters(Self.nameKeys)
        return named.isEmpty ? [name] : named
    }

    private static func forTests(_ name: String) -> String {
        NameWords.sayTest(name) ? name : "test_" + name
    }
}
