#if os(Linux)
import AccordFiles
import Glibc
import Testing

/// This test bundle, started as `accord test` starts one.
@Suite struct OrphanTests {
    private static let variable = "ACCORD_TESTS_HANG"
    private static var isNested: Bool { getenv(variable) != nil }

    @Test(.enabled(if: isNested, "only in a process of its own"))
    func `a test hangs`() async throws {
        let file = String(cString: try #require(getenv(Self.variable)))
        try Disk().write(Array("begun\n".utf8), to: file)
        try await Task.sleep(for: .seconds(60))
    }

    @Test(.disabled(if: isNested)) func `tests end with the command that runs them, even one that is killed`()
        async throws
    {
        let package = try SamplePackage()
        let bundle = try #require(CommandLine.arguments.first { $0.contains(".xctest") })
        let line = try LifeLine(in: package.root)
        // A shell in the place of the command; the line is that of its tests.
        let script = """
            ACCORD_PARENT=$$ \(Self.variable)=\(package.root)/begun "\(bundle)" --testing-library swift-testing \
              --filter 'OrphanTests.*hangs' > \(line.path) 2>&1 &
            wait
            """
        try package.write(script, to: "command")
        let command = try Program.spawn(["command"], in: package.root, program: "/bin/sh")
        _ = try await Program.line(of: "\(package.root)/begun")
        kill(command, SIGKILL)
        #expect(await Program.wait(for: command) == 128 + SIGKILL)
        #expect(await line.ends(), "the tests go on")
    }
}
#endif
