extension Setting {
    /// The key's sections and its own name.
    var path: [String] { key.split(separator: ".").map(String.init) }

    /// The setting of the table at a path.
    static func at(_ path: [String]) -> Setting? { all.first { $0.path == path } }

    static func isSection(_ path: [String]) -> Bool {
        all.contains { $0.isInFile && $0.path.count > path.count && $0.path.starts(with: path) }
    }

    /// The names that may stand in a section of the file, in the order of the table.
    static func names(in section: [String]) -> [String] {
        var names: [String] = []
        for path in all.filter(\.isInFile).map(\.path)
        where path.count > section.count && path.starts(with: section) && !names.contains(path[section.count])
        {
            names.append(path[section.count])
        }
        return names
    }
}
