import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Nothing that a person wrote is lost: it is left alone, or kept beside what takes its place.
extension Initialisation {
    /// What is to be done with each file; that all of it can be done has been looked at.
    func steps(for scaffold: Scaffold) throws(FileError) -> [ScaffoldStep] {
        if scaffold.tests.needsEdit { try WriteCheck.check("\(root)/\(Self.manifestName)") }
        // The files of an example belong together: they give way as long as its app is as it was made.
        let app = try files.read("\(root)/\(scaffold.testedAppPath)")
        let isExample = scaffold.formerExamples.contains { app == Array($0.testedApp.utf8) }
        var steps: [ScaffoldStep] = []
        for file in scaffold.files {
            let former = isExample ? scaffold.formerExamples.flatMap(\.files) : []
            steps.append(try step(for: file, former: former.filter { $0.path == file.path }))
        }
        return steps
    }

    private func step(for file: ScaffoldFile, former: [ScaffoldFile]) throws(FileError) -> ScaffoldStep {
        let path = "\(root)/\(file.path)"
        guard try files.kind(of: path) != nil else {
            try WriteCheck.check(files.resolved(path) ?? path)
            return ScaffoldStep(file: file, action: .created)
        }
        // A link that leads nowhere is somebody's, too.
        guard let old = try files.read(path) else { return ScaffoldStep(file: file, action: .skipped) }
        if old == Array(file.text.utf8) { return ScaffoldStep(file: file, action: .unchanged) }
        let isFormer = former.contains { old == Array($0.text.utf8) }
        guard isFormer || overwrites else { return ScaffoldStep(file: file, action: .skipped) }
        try WriteCheck.check(files.resolved(path) ?? path)
        if isFormer { return ScaffoldStep(file: file, action: .changed) }
        return ScaffoldStep(file: file, action: .overwritten, kept: try keptName(of: file.path))
    }

    /// `accord.yaml.orig`, else the first of `accord.yaml.orig.2` and so on that is free.
    private func keptName(of path: String) throws(FileError) -> String {
        var (name, number) = ("\(path).orig", 1)
        while try files.kind(of: "\(root)/\(name)") != nil {
            number += 1
            name = "\(path).orig.\(number)"
        }
        return name
    }

    // MARK: - Doing

    func perform(_ step: ScaffoldStep) throws(FileError) {
        switch step.action {
        case .unchanged, .skipped: return
        case .created, .changed, .overwritten: break
        }
        let path = "\(root)/\(step.file.path)"
        if let kept = step.kept, let old = try files.read(path) {
            try write(old, to: "\(root)/\(kept)", modeOf: path)
        }
        try write(Array(step.file.text.utf8), to: path)
    }

    /// Links stay links, and who may read a file stays as it was.
    ///
    /// - Parameter other: the file whose mode counts; that of the file itself without one.
    func write(_ bytes: [UInt8], to path: String, modeOf other: String? = nil) throws(FileError) {
        let path = files.resolved(path) ?? path
        var status = stat()
        let isThere = stat(other ?? path, &status) == 0
        try files.write(bytes, to: path)
        if isThere { chmod(path, status.st_mode & 0o7777) }
    }
}
