import AccordFiles

/// The names that a test target has no room for any more: of its types, and of its files.
struct TakenNames {
    private let folder: String
    private let sources: [(path: String, types: Set<String>)]

    /// - Parameter sources: the Swift files in the folder of the target.
    init(_ sources: [ScaffoldFile], in folder: String) {
        self.folder = folder
        self.sources = sources.map { ($0.path, SwiftText($0.text).types) }
    }

    struct Free: Equatable {
        let name: String
        /// The file that has the name that was wished for; nil where none has.
        let owner: String?
    }

    /// The name, else the first of `Name2`, `Name3` and so on that is free for a type in a file of its name.
    func free(_ name: String) -> Free {
        guard let owner = owner(of: name) else { return Free(name: name, owner: nil) }
        var number = 2
        while self.owner(of: "\(name)\(number)") != nil { number += 1 }
        return Free(name: "\(name)\(number)", owner: owner)
    }

    /// The file that the type would stand in is no stranger: an earlier run has made it. The compiler takes
    /// each file's name once, whatever the folder.
    private func owner(of name: String) -> String? {
        sources.first { source in
            source.path != "\(folder)/\(name).swift"
                && (source.types.contains(name) || Path.name(source.path) == "\(name).swift")
        }?.path
    }
}
