import Testing

@testable import AccordSnapshots

@Suite struct SecretGuardTests {
    @Test(arguments: [
        "authorization: Bearer abc123def456", "{\"auth\": \"bearer MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=\"}",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "token=eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
    ])
    func `a secret is found wherever it stands`(text: String) {
        #expect(SecretGuard.secret(in: Array(("first\n" + text).utf8))?.line == 2)
    }

    @Test(arguments: [
        "authorization: Bearer <redacted>", "www-authenticate: Bearer realm=\"shop\"",
        "Bearer authentication is required", "eyJ is how a token starts", "eyJhbGciOiJIUzI1NiJ9.c2ln", "",
    ])
    func `what is no secret is let through`(text: String) {
        #expect(SecretGuard.secret(in: Array(text.utf8)) == nil)
    }
}
