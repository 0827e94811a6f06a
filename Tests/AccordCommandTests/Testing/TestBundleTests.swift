import AccordFiles
import Testing

@testable import AccordCommand

@Suite struct TestBundleTests {
    private let folder = "/tmp/accord-bundle-\(UInt64.random(in: 0 ... .max))"

    private func bundle(_ names: [String], manifest: String = "") throws -> TestBundle {
        for name in names { try Disk().write([], to: "\(folder)/\(name)") }
        return try TestBundle(in: folder, manifest: Array(manifest.utf8))
    }

    @Test func `the only bundle is the one`() throws {
        defer { try? Disk().remove(folder) }
        #expect(
            try bundle(["ShopPackageTests.xctest", "accord"]).path == "\(folder)/ShopPackageTests.xctest")
    }

    @Test func `of several bundles the manifest names the one`() throws {
        defer { try? Disk().remove(folder) }
        let found = try bundle(
            ["OldPackageTests.xctest", "ShopPackageTests.xctest"], manifest: "Package(name: \"Shop\"")
        #expect(found.path == "\(folder)/ShopPackageTests.xctest")
    }

    @Test func `bundles that cannot be told apart are an error`() {
        defer { try? Disk().remove(folder) }
        #expect(throws: TestBundleError.self) {
            try bundle(["APackageTests.xctest", "BPackageTests.xctest"])
        }
    }

    @Test func `a folder without a bundle is an error that names it`() {
        #expect(throws: TestBundleError.missing(folder)) { try bundle([]) }
    }

    @Test func `the list of XCTest is read behind what others print`() {
        let text = """
            loading
            {"tests":[{"name":"debug.xctest","tests":[{"name":"T.Old","tests":[{"name":"testA"}]}]}],"name":"All"}
            """
        #expect(XCTestListing.tests(Array(text.utf8))?.map(\.id) == ["T.Old/testA"])
        #expect(XCTestListing.tests(Array("crash".utf8)) == nil)
        #expect(XCTestListing.tests(Array("{\"tests\":[],\"name\":\"All\"}".utf8)) == [])
    }
}
