#if Process
import Accord
import AccordProcess
import Foundation
import Testing

/// Commands that do not do what they should.
@Suite struct FaultTests {
    private let shell = CommandRunner(executable: "sh")

    @Test(arguments: [
        ("accord-no-such-thing", "there is no executable accord-no-such-thing on the PATH"),
        ("/no/such/thing", "nothing stands at /no/such/thing"),
        ("/etc/passwd", "/etc/passwd is not executable"),
        ("/tmp", "/tmp is not executable"),
        ("", "there is no executable  on the PATH"),
    ])
    func `what cannot be executed is told apart`(name: String, sentence: String) async {
        let error = await #expect(throws: CommandError.self) {
            try await CommandRunner(executable: name).run()
        }
        #expect(error?.description.contains(sentence) == true, "\(error.map(\.description) ?? "")")
    }

    @Test func `a product that is not there is told with the one that was probably meant`() async {
        let error = await #expect(throws: CommandError.self) {
            try await CommandRunner(product: "acord").run()
        }
        #expect(error?.description.contains("did you mean `accord`?") == true)
    }

    @Test func `a file that claims to be executable and is not names the system's reason`() async throws {
        let file = NSTemporaryDirectory() + "accord-process-\(UUID().uuidString)"
        try Data("#!/no/such/interpreter\n".utf8).write(to: URL(filePath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let error = await #expect(throws: CommandError.self) {
            try await CommandRunner(executable: file).run()
        }
        #expect(error?.description.contains("could not be started") == true)
    }

    @Test func `a working folder that is none is named before anything starts`() async {
        let error = await #expect(throws: CommandError.self) {
            try await shell.workingFolder("/no/such/folder").run("-c", "true")
        }
        #expect(error?.description.contains("the working folder /no/such/folder is no folder") == true)
    }

    @Test func `a command that dies by a signal says which`() async throws {
        try await shell.run("-c", "kill -TERM $$").expectExit(signal: SIGTERM)
    }

    @Test func `a hundred megabytes are read, and only the beginning is kept`() async throws {
        let result = try await shell.outputLimit(1000).run("-c", "yes | head -c 100000000")
        #expect(result.exit == .code(0))
        #expect(result.output.bytes.count == 1000)
        #expect(result.output.droppedCount == 99_999_000)
    }

    @Test func `a command that never ends is killed with all that it started, and its output is shown`()
        async throws
    {
        let file = NSTemporaryDirectory() + "accord-process-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let script = "sleep 1000 & echo $! > \(file); echo waiting; trap '' TERM; wait"
        // Long enough for a shell to begin where many tests run at once.
        let error = await #expect(throws: CommandError.self) {
            try await shell.timeLimit(.seconds(4)).run("-c", script)
        }
        #expect(error?.description.contains("did not end within 4.0 seconds and was killed") == true)
        #expect(error?.description.contains("waiting") == true)
        let child = try #require(pid_t(try String(contentsOfFile: file, encoding: .utf8).dropLast()))
        #expect(await isGone(child))
    }

    @Test func `a command that writes for ever is killed as well`() async {
        await #expect(throws: CommandError.self) {
            try await CommandRunner(executable: "yes").timeLimit(.milliseconds(200)).run()
        }
    }

    @Test func `what a command leaves behind ends with it`() async throws {
        let result = try await shell.run("-c", "sleep 1000 & echo $!")
        let child = try #require(pid_t(result.output.lines.first ?? ""))
        #expect(result.duration < .seconds(900))
        #expect(await isGone(child))
    }

    @Test func `a command that closes its input early is no fault`() async throws {
        let input = [UInt8](repeating: 0, count: 5_000_000)
        let result = try await shell.run(["-c", "exec 0<&-; sleep 0.1; echo done"], input: input)
        #expect(result.exit == .code(0))
        #expect(result.output.text == "done\n")
    }

    @Test func `output that is no text is kept as bytes`() async throws {
        let result = try await shell.run("-c", "printf 'a\\377b\\n'")
        #expect(result.output.text == nil)
        #expect(result.output.bytes == [0x61, 0xFF, 0x62, 0x0A])
        #expect(result.output.lines == ["a\u{FFFD}b"])
        withKnownIssue {
            expectSnapshot(of: result, as: .output, record: .never)
        } matching: {
            $0.comments.contains { $0.rawValue.contains("standard output is not UTF-8") }
        }
    }

    @Test(arguments: [true, false])
    func `a cancelled test ends its command, which has no result`(hasStarted: Bool) async throws {
        let file = NSTemporaryDirectory() + "accord-process-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let task = Task { try await shell.run("-c", "echo > \(file); sleep 1000") }
        while hasStarted, !FileManager.default.fileExists(atPath: file) { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func `what has left the session of a command cannot keep its run from ending`() async throws {
        let file = NSTemporaryDirectory() + "accord-process-\(UUID().uuidString)"
        defer {
            let child = try? String(contentsOfFile: file, encoding: .utf8)
            if let child = child.flatMap({ pid_t($0.dropLast()) }) { kill(child, SIGKILL) }
            try? FileManager.default.removeItem(atPath: file)
        }
        let script = "setsid sh -c 'echo $$ > \(file); exec sleep 100' & echo waiting; wait"
        await #expect(throws: CommandError.self) {
            try await shell.timeLimit(.seconds(2)).run("-c", script)
        }
    }

    /// Polls: a process that was killed is gone once its parent has taken note.
    private func isGone(_ process: pid_t) async -> Bool {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(120)
        while clock.now < deadline {
            if kill(process, 0) != 0 || isZombie(process) { return true }
            await Task.yield()
        }
        return false
    }

    private func isZombie(_ process: pid_t) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status?.contains(") Z ") == true
    }
}
#endif
