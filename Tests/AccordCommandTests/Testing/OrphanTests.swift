#if os(Linux)
import AccordFiles
import Glibc
import TestSupport
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
        let end = "\(package.root)/end"
        try #require(mkfifo(end, 0o600) == 0)
        // A shell in the place of the command. Its tests hold the pipe open for as long as they live.
        let script = """
            ACCORD_PARENT=$$ \(Self.variable)=\(package.root)/begun "\(bundle)" --testing-library swift-testing \
              --filter 'OrphanTests.*hangs' > \(end) 2>&1 &
            wait
            """
        try package.write(script, to: "command")
        let reading = open(end, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        defer { close(reading) }
        let command = try Program.spawn(["command"], in: package.root, program: "/bin/sh")
        _ = try await Program.line(of: "\(package.root)/begun")
        kill(command, SIGKILL)
        #expect(await Program.wait(for: command) == 128 + SIGKILL)
        #expect(await Aside.run { Self.ends(reading) }, "the tests go on")
    }

    /// Whether nobody writes any more, within ten seconds.
    private static func ends(_ pipe: Int32) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 4096)
        for _ in 0..<1000 {
            var ready = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
            poll(&ready, 1, 10)
            if ready.revents & Int16(POLLIN) != 0 {
                _ = read(pipe, &bytes, bytes.count)
            } else if ready.revents & Int16(POLLHUP) != 0 {
                return true
            }
        }
        return false
    }
}
#endif
