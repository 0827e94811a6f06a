/// The folder of the package that a file or folder belongs to.
package enum PackageRoot {
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
