import Accord
import Testing

/// The settings of a package, read by one of its tests.
@Suite struct TestConfigurationTests {
    @Test func `a test reads a setting's value, and where it comes from`() throws {
        let limit = try #require(try TestConfiguration.current()["fixtures.timeLimit"])
        #expect(limit.text == "60" && limit.origin == "default")
    }

    @Test func `what follows from other things has no value, and what is no setting has none`() throws {
        let configuration = try TestConfiguration.current()
        #expect(configuration["contract.file"] == nil)
        #expect(configuration["no.such.setting"] == nil)
        #expect(configuration.keys.contains("database.isolation"))
    }

    @Test func `a file outside of any package is told`() {
        #expect(throws: (any Error).self) { try TestConfiguration.current(filePath: "/Tests.swift") }
    }
}
