#if Process
import Accord
import AccordProcess
import Foundation
import Testing

@Suite struct OwnProcessTests {
    private let shell = CommandRunner(executable: "sh")

    @Test func `both outputs and the exit code are told apart`() async throws {
        let result = try await shell.run("-c", "echo out; echo err >&2; exit 3")
        #expect(result.exit == .code(3))
        #expect(result.output.text == "out\n")
        #expect(result.errors.text == "err\n")
        #expect(result.duration > .zero)
    }

    @Test func `arguments arrive as they are`() async throws {
        let odd = ["", " ", "it's", "$HOME", "*", "ä\n\"", "-n"]
        let result = try await shell.run(["-c", "for a; do printf '%s|' \"$a\"; done", "sh"] + odd)
        #expect(result.output.text == odd.map { "\($0)|" }.joined())
    }

    @Test func `a product of the package is found by its name`() async throws {
        try await CommandRunner(product: "accord").run("--version").expectExit(0)
    }

    @Test func `standard input is what was given, and then its end`() async throws {
        #expect(try await CommandRunner(executable: "cat").run(input: "one\ntwo").output.text == "one\ntwo")
        #expect(try await CommandRunner(executable: "cat").run().output.bytes.isEmpty)
    }

    @Test func `a megabyte goes in and out at the same time`() async throws {
        let input = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        let result = try await CommandRunner(executable: "cat").run([], input: input)
        #expect(result.output.bytes == input)
    }

    @Test func `the environment is inherited, changed or replaced`() async throws {
        let print = ["-c", "echo \"${HOME-none} ${ACCORD_SAMPLE-none}\""]
        let home = ProcessInfo.processInfo.environment["HOME"] ?? "none"
        #expect(try await shell.run(print).output.text == "\(home) none\n")
        let changed = shell.environment(.inherited(changing: ["ACCORD_SAMPLE": "1", "HOME": nil]))
        #expect(try await changed.run(print).output.text == "none 1\n")
        let only = CommandRunner(executable: "/bin/sh").environment(.only(["ACCORD_SAMPLE": "a=b"]))
        #expect(try await only.run(print).output.text == "none a=b\n")
    }

    @Test func `a command runs in the folder that is named`() async throws {
        let result = try await shell.workingFolder("/").run("-c", "pwd")
        #expect(result.output.text == "/\n")
    }

    @Test func `two hundred commands run at once`() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try await CommandRunner(executable: "echo").run("\(number)").output.text == "\(number)\n"
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
#endif
