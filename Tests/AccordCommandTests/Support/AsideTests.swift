import Foundation
import Testing

@Suite struct AsideTests {
    @Test func `who waits for processes leaves other tests their threads`() async throws {
        let package = try SamplePackage()
        let path = "\(package.root)/go"
        try #require(mkfifo(path, 0o600) == 0)
        let pipe = open(path, O_RDWR | O_CLOEXEC)
        defer { close(pipe) }
        // More processes than the pool has threads. Each ends when it has read a line, which another task writes.
        let count = 2 * ProcessInfo.processInfo.activeProcessorCount
        try package.write("exec timeout 300 sh -c 'read line < go'\n", to: "waits")
        let processes = try (0..<count).map { _ in
            try Program.spawn(["waits"], in: package.root, program: "/bin/sh")
        }
        let codes = await withTaskGroup(of: Int32.self) { group in
            for process in processes { group.addTask { await Program.wait(for: process) } }
            group.addTask { write(pipe, String(repeating: "\n", count: count), count) == count ? 0 : 1 }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes == Array(repeating: 0, count: count + 1))
    }
}
