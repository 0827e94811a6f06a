#if Auth
import Accord
import Testing

@testable import AccordAuth

struct PasswordTests {
    private struct Backwards: PasswordHasher {
        func hash(_ password: String) -> String { String(password.reversed()) }
    }

    @Test(arguments: [
        // RFC 7914, section 11.
        (
            "passwd", "salt", 1,
            "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783"
        ),
        (
            "Password", "NaCl", 80000,
            "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d"
        ),
    ])
    func `keys are those of the RFC`(_ password: String, _ salt: String, _ rounds: Int, _ wanted: String)
        throws
    {
        let key = try PBKDF2Hasher.key(password, salt: Array(salt.utf8), rounds: rounds, count: 64)
        let text = key.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(text == wanted)
    }

    @Test func `a hash verifies its own password and no other`() throws {
        let hasher = PBKDF2Hasher()
        let hash = try hasher.hash("s3cret")
        #expect(hasher.verify("s3cret", against: hash) && !hasher.verify("s3creT", against: hash))
        #expect(try hasher.hash("s3cret") != hash)
    }

    @Test(arguments: [
        "", "$", "$pbkdf2-sha256$i=0$c2FsdA$aGFzaA", "$pbkdf2-sha256$i=1$c2FsdA$", "$bcrypt$i=1$a$b",
    ])
    func `what is no hash verifies nothing`(_ hash: String) {
        #expect(!PBKDF2Hasher().verify("", against: hash))
    }

    @Test func `a user's password is stored as a real hash`() async throws {
        let user = try await TestUser(id: 1, email: "a@example.org").with(password: "s3cret")
        #expect(PBKDF2Hasher().verify("s3cret", against: try #require(user.passwordHash)))
    }

    @Test(.passwords(hashedBy: Backwards())) func `the app's own hasher is bound by a trait`() async throws {
        let user = try await TestUser(id: 1, email: "a@example.org").with(password: "s3cret")
        #expect(user.passwordHash == "terc3s")
    }
}
#endif
