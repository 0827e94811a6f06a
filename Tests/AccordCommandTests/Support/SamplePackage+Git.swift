import AccordFiles
import Testing

extension SamplePackage {
    /// Runs git here, whatever the settings of whoever runs the tests.
    func git(_ arguments: String...) async throws {
        let names = [
            "-c", "user.name=Ada", "-c", "user.email=ada@shop.example", "-c", "commit.gpgsign=false",
        ]
        let code = await Program.wait(
            for: try Program.spawn(
                ["-C", root] + names + arguments, in: root, environment: Self.gitEnvironment, program: "git"))
        try #require(code == 0, "git \(arguments.joined(separator: " "))")
    }

    /// A repository whose `main` holds what is stored by now, and whose branch goes on from there.
    func branch() async throws {
        try write(".build\n", to: ".gitignore")
        try await git("init", "-q", "-b", "main")
        try await git("add", "-A")
        try await git("commit", "-qm", "a")
        try await git("checkout", "-qb", "work")
    }

    func rename(_ path: String, to other: String) throws {
        try Disk().write(try #require(try Disk().read("\(root)/\(path)")), to: "\(root)/\(other)")
        try Disk().remove("\(root)/\(path)")
    }

    static let gitEnvironment = ["GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"]

    func since(_ revision: String, _ more: String...) async throws -> Program.Result {
        try await Program.run(
            ["status", "--since", revision] + more, in: root, environment: Self.gitEnvironment)
    }
}
