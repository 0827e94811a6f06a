import AccordFiles
import AccordSnapshots
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct MergeDriverTests {
    /// A repository whose driver is the built `accord`, with a snapshot on two branches.
    private func package(base: String, ours: String, theirs: String) async throws -> SamplePackage {
        let package = try SamplePackage()
        let file = "__snapshots__/T/x.json"
        try Disk().write(
            Array("* -text merge=accord\n".utf8), to: "\(package.root)/__snapshots__/.gitattributes")
        try await git("init -q -b main . && git config user.name t && git config user.email t@t", package)
        try await git("config merge.accord.driver '\(try Program.path()) merge-driver %O %A %B %P'", package)
        for (text, command) in [
            (base, "branch other"), (ours, "checkout -q other"), (theirs, "checkout -q main"),
        ] {
            try Disk().write(Array(text.utf8), to: "\(package.root)/\(file)")
            try await git("add . && git commit -qm step && git \(command)", package)
        }
        return package
    }

    @discardableResult
    private func git(_ commands: String, _ package: SamplePackage, fails: Bool = false) async throws -> Int32
    {
        let process = try Program.spawn(
            ["-c", "git \(commands)"], in: package.root,
            environment: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"], program: "/bin/sh")
        let code = await Program.wait(for: process)
        if !fails { try #require(code == 0, "git \(commands)") }
        return code
    }

    @Test func `git merges a snapshot by its values`() async throws {
        let package = try await package(
            base: "{\n  \"a\": 1,\n  \"b\": 1\n}\n", ours: "{\n  \"a\": 2,\n  \"b\": 1\n}\n",
            theirs: "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
        try await git("merge -q --no-edit other", package)
        #expect(try package.stored("T/x.json") == "{\n  \"a\": 2,\n  \"b\": 2\n}\n")
    }

    @Test func `the driver of a clone is set by one command, and is the built one`() async throws {
        let package = try await package(
            base: "{\n  \"a\": 1,\n  \"b\": 1\n}\n", ours: "{\n  \"a\": 2,\n  \"b\": 1\n}\n",
            theirs: "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
        try await git("config merge.accord.driver false", package)
        try Disk().write([], to: "\(package.root)/.build/debug/.keep")
        try #require(symlink(try Program.path(), "\(package.root)/.build/debug/accord") == 0)
        let result = try await Program.run(
            ["merge-driver", "--install"], in: package.root, environment: SamplePackage.gitEnvironment)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("git merges snapshots by value from now on, in this clone.\n"))
        #expect(!result.output.contains(".gitattributes"))
        try await git("merge -q --no-edit other", package)
        #expect(try package.stored("T/x.json") == "{\n  \"a\": 2,\n  \"b\": 2\n}\n")
    }

    @Test(arguments: [nil, "#!/nowhere\n", "#!/bin/sh\nexit 2\n"])
    func `where accord cannot be started, git's marks are left`(_ built: String?) async throws {
        let package = try await package(base: "[1]\n", ours: "[\n  2\n]\n", theirs: "[\n  3\n]\n")
        let install = try await Program.run(
            ["merge-driver", "--install"], in: package.root, environment: SamplePackage.gitEnvironment)
        try #require(install.code == 0)
        try Disk().write([], to: "\(package.root)/.build/tools/.keep")
        try #require(symlink("/bin/false", "\(package.root)/.build/tools/swift") == 0)
        if let built {
            let file = "\(package.root)/.build/debug/accord"
            try Disk().write(Array(built.utf8), to: file)
            try #require(chmod(file, 0o755) == 0)
        }
        let code = try await git(
            "checkout -q main && PATH=\"$PWD/.build/tools:$PATH\" git merge -q --no-edit other", package,
            fails: true)
        #expect(code == 1)
        #expect(
            try package.stored("T/x.json") == "[\n<<<<<<< ours\n  2\n=======\n  3\n>>>>>>> theirs\n]\n")
    }

    @Test func `where nothing leads to the driver, the line that does is said`() async throws {
        let package = try SamplePackage()
        try await package.git("init", "-q")
        let result = try await Program.run(
            ["merge-driver", "--install"], in: package.root, environment: SamplePackage.gitEnvironment)
        #expect(result.output.contains("  * -text merge=accord\n"))
    }

    @Test func `without a repository, or with files, nothing is installed`() async throws {
        let package = try SamplePackage()
        let nowhere = try await package.accord("merge-driver", "--install")
        #expect(nowhere.code == 2)
        #expect(nowhere.errors.contains("git knows no repository in"))
        #expect(try await package.accord("merge-driver", "--install", "a", "b", "c").code == 2)
        #expect(try await package.accord("merge-driver", "a", "b").code == 2)
    }

    @Test func `git sees a conflict, and the file has its marks`() async throws {
        let package = try await package(base: "[1]\n", ours: "[\n  2\n]\n", theirs: "[\n  3\n]\n")
        #expect(try await git("merge -q --no-edit other", package, fails: true) == 1)
        #expect(
            try package.stored("T/x.json") == "[\n<<<<<<< ours\n  2\n=======\n  3\n>>>>>>> theirs\n]\n")
    }

    @Test func `a file that is not there ends with 2 and leaves ours as it was`() async throws {
        let package = try SamplePackage()
        try package.tree.write(Array("1".utf8), to: "ours.json")
        let result = try await package.accord(
            "merge-driver", "none.json", "__snapshots__/ours.json", "none.json")
        #expect(result.code == 2)
        #expect(result.errors.contains("none.json"))
        #expect(try package.stored("ours.json") == "1")
    }
}
