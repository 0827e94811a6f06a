import Foundation
import Testing

@testable import AccordFixtures

@Suite struct WorkFoldersTests {
    @Test func `folders are made and removed by many tests at once`() async throws {
        let root = FileManager.default.temporaryDirectory.path + "/accord-tests-\(UUID().uuidString)"
        let folders = WorkFolders(below: root)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...8 {
                group.addTask {
                    for _ in 1...200 {
                        let folder = try folders.make(for: "Shelf")
                        #expect(FileManager.default.fileExists(atPath: folder))
                        try folders.remove(folder)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: root).isEmpty)
        try FileManager.default.removeItem(atPath: root)
    }
}
