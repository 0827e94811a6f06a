/// The folder of the package that a file or folder belongs to.
package enum PackageRoot {
    /// The folder that somebody named, its path absolute and its links resolved; nil where it has no
    /// `Package.swift` of its own, so that a misprint finds nothing else.
    package static func named(_ path: String, on files: some FileSystem = Disk()) -> String? {
        guard let folder = files.resolved(path), above(folder, on: files) == folder else { return nil }
        return folder
    }

    /// The nearest folder at or above `path` that has a `Package.swift`.
    package static func above(_ path: String, on files: some FileSystem = Disk()) -> String? {
        var folder = path
        while true {
            if (try? files.kind(of: "\(folder)/Package.swift")) ?? nil != nil { return folder }
            let parent = Path.parent(folder)
            if parent == folder || folder == "." { return nil }
            folder = parent
        }
    }
}
