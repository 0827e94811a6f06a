import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The `git` of the `PATH`, asked about the repository that a package stands in.
struct Git {
    /// The folder of the package: paths are seen from there.
    let folder: String
    var environment = Environment.current

    /// The commit at which the present one and another one parted.
    ///
    /// - Throws: `GitError` where this is no repository, or the revision is not known or not related.
    func mergeBase(with revision: String) throws -> String {
        guard
            case .words(let commit) = try ask([
                "rev-parse", "--verify", "--end-of-options", "\(revision)^{commit}",
            ])
        else {
            throw try repositoryProblem() ?? GitError.unknownRevision(revision)
        }
        guard case .words(let base) = try ask(["merge-base", commit, "HEAD"]) else {
            throw GitError.unrelated(revision)
        }
        return base
    }

    /// What has changed in a folder since a commit, up to what is on disk now, as `SnapshotChange` reads it.
    ///
    /// Files that git does not know yet count as well. They are made known to a copy of the index, so that
    /// nothing is staged.
    func changes(since commit: String, in path: String) throws -> [UInt8] {
        let index = scratch("index")
        defer { try? Disk().remove(index) }
        try copyIndex(to: index)
        var git = self
        git.environment["GIT_INDEX_FILE"] = index
        // Git refuses to add what is not there.
        if try !git.bytes(["ls-files", "--others", "--exclude-standard", "-z", "--", path]).isEmpty {
            _ = try git.bytes(["add", "--intent-to-add", "--", path])
        }
        return try git.bytes(
            [
                "diff", "--raw", "--numstat", "-z", "--no-abbrev", "--find-renames", "--relative",
                "--no-ext-diff",
                "--no-textconv", "--no-color", commit, "--", path,
            ])
    }

    // MARK: - The repository

    /// Where the folder stands in its repository: empty, or with a slash at its end.
    func prefix() throws -> String {
        switch try ask(["rev-parse", "--show-prefix"]) {
        case .words(let prefix): return prefix
        case .refusal(let words): throw GitError.noRepository(folder, words: words)
        }
    }

    /// Sets something for this clone alone.
    func configure(_ setting: String, _ value: String) throws {
        _ = try bytes(["config", "--local", setting, value])
    }

    /// What `.gitattributes` say of a path.
    func attribute(_ name: String, of path: String) throws -> String {
        let fields = try bytes(["check-attr", "-z", name, "--", path]).split(separator: 0)
        return fields.count > 2 ? String(decoding: fields[2], as: UTF8.self) : ""
    }

    // MARK: -

    private enum Answer {
        case words(String)
        case refusal(String)
    }

    private func repositoryProblem() throws -> GitError? {
        guard case .refusal(let words) = try ask(["rev-parse", "--git-dir"]) else { return nil }
        return .noRepository(folder, words: words)
    }

    /// A repository in which nothing was ever staged has no index.
    private func copyIndex(to copy: String) throws {
        guard case .words(let path) = try ask(["rev-parse", "--git-path", "index"]),
            let index = try Disk().read(Path.absolute(path, in: folder))
        else { return }
        try Disk().write(index, to: copy)
    }

    private func ask(_ arguments: [String]) throws -> Answer {
        let (status, output, errors) = try run(arguments)
        guard status == .exited(0) else { return .refusal(Self.text(errors)) }
        return .words(Self.text(output))
    }

    private func bytes(_ arguments: [String]) throws -> [UInt8] {
        let (status, output, errors) = try run(arguments)
        guard status == .exited(0) else {
            throw GitError.refused(command: arguments[0], words: Self.text(errors))
        }
        return output
    }

    private func run(
        _ arguments: [String]
    ) throws -> (status: ChildProcess.Status, output: [UInt8], errors: [UInt8]) {
        let files = Disk()
        let (output, errors) = (scratch("output"), scratch("errors"))
        defer { for file in [output, errors] { try? files.remove(file) } }
        for file in [output, errors] { try files.write([], to: file) }
        let command = ["git", "-C", folder, "-c", "core.quotePath=false"] + arguments
        let status: ChildProcess.Status
        do {
            status = try ChildProcess.start(
                command, environment: environment, output: .toFiles(output: output, errors: errors)
            ).wait()
        } catch let error as CommandFileError {
            throw GitError.noGit(error.reason)
        }
        return (status, try files.read(output) ?? [], try files.read(errors) ?? [])
    }

    private func scratch(_ name: String) -> String {
        "\(folder)/.build/accord/git-\(getpid())-\(UInt64.random(in: 0 ... .max))-\(name)"
    }

    /// Without the line break at the end.
    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
    }
}
