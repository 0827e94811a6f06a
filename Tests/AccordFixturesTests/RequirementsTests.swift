import Accord
import Foundation
import Synchronization
import Testing

@testable import AccordFixtures

@Suite struct RequirementsTests {
    private static let path = ["PATH": "/no/such/folder:/bin:/usr/bin"]

    @Test(arguments: [
        (Requirement.executable("sh"), true), (.executable("/bin/sh"), true),
        (.executable("accord-no-such-thing"), false), (.executable("/etc/passwd"), false),
        (.executable("/bin"), false), (.executable(""), false), (.environment("PATH"), true),
        (.environment("ACCORD_NO_SUCH_THING"), false), (.environment("EMPTY"), false),
    ])
    func `the machine is looked at`(requirement: Requirement, isMet: Bool) throws {
        let environment = Self.path.merging(["EMPTY": ""]) { $1 }
        #expect(try Requirements(environment: environment).isMet(requirement) == isMet)
    }

    @Test func `a port counts while something listens on it`() throws {
        let server = try Listener()
        #expect(try Requirements(environment: [:]).isMet(.port(server.port)))
        server.stop()
        #expect(try !Requirements(environment: [:]).isMet(.port(server.port)))
    }

    @Test(arguments: ["1", "true", "github"])
    func `what is missing is an error where CI is set`(value: String) {
        let requirements = Requirements(environment: ["CI": value])
        let error = #expect(throws: RequirementNotMet.self) {
            try requirements.isMet(.executable("accord-no-such-thing"))
        }
        #expect(
            error?.description == """
                error: needs the executable accord-no-such-thing, which is not on the PATH
                  install accord-no-such-thing on this machine; where CI is not set, the test is skipped

                """)
    }

    @Test(arguments: ["", "0", "false"])
    func `what is missing is no error where CI says no`(value: String) throws {
        #expect(try !Requirements(environment: ["CI": value]).isMet(.environment("X")))
    }

    @Test func `each requirement is looked at once`() throws {
        let looks = Mutex(0)
        let requirements = Requirements(environment: [:]) { _, _ in
            looks.withLock { $0 += 1 }
            return true
        }
        for _ in 0..<3 { _ = try requirements.isMet(.executable("sh")) }
        _ = try requirements.isMet(.executable("bash"))
        #expect(looks.withLock { $0 } == 2)
    }
}
