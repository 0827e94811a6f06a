import AccordFiles
import Foundation
import Testing

@Suite struct AsideTests {
    @Test func `who waits for processes leaves other tests their threads`() async throws {
        let package = try SamplePackage()
        // More processes than the pool has threads. Each ends well once another task has written a file.
        let count = 2 * ProcessInfo.processInfo.activeProcessorCount
        try package.write("for i in $(seq 300); do [ -e go ] && exit 0; sleep 1; done; exit 1\n", to: "waits")
        let processes = try (0..<count).map { _ in
            try Program.spawn(["waits"], in: package.root, program: "/bin/sh")
        }
        let file = "\(package.root)/go"
        let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
            for process in processes { group.addTask { await Program.wait(for: process) } }
            group.addTask {
                try Disk().write([], to: file)
                return 0
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes == Array(repeating: 0, count: count + 1))
    }
}
