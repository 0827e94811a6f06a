import AccordExpectations
import AccordSnapshots
import Foundation
import Testing

/// What `accord migrate` advises for `assertSnapshot(of:as: .data)`.
@Suite struct DataSnapshotTests {
    @Test func `whatever goes through bytes is stored as they are`() {
        expectSnapshot(of: Data([1, 2, 3]), as: .data, named: "data")
        expectSnapshot(of: [1, 2, 3] as [UInt8], as: .data, named: "array")
        expectSnapshot(of: ([0, 1, 2, 3] as [UInt8])[1...], as: .data, named: "slice")
    }
}
