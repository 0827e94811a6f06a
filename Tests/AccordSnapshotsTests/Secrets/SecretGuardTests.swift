import AccordJSON
import TestSupport
import Testing

@testable import AccordSnapshots

@Suite struct SecretGuardTests {
    private static func found(_ text: String) -> (secret: Secret, line: Int)? {
        SecretGuard.secret(in: Array(text.utf8))
    }

    // A dot in the middle of a token keeps scanners of repositories from taking it for the real thing.
    private static func text(_ row: String) -> String {
        row.replacing("·", with: "").replacing("KEY_BYTES", with: "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC")
    }

    private static func expect(_ row: String, _ kind: SecretKind) {
        let found = found("first\n" + text(row))
        #expect(found?.secret.kind == kind)
        #expect(found?.line == 2)
    }

    @Test(arguments: [
        "authorization: Bearer abc123def456", "{\"auth\": \"bearer MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=\"}",
    ])
    func `a bearer value is found`(text: String) { Self.expect(text, .bearer) }

    @Test(arguments: [
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "token=eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
        "eyJhbGciOiJSU0EifQ.encryptedKey.initVector1.ciphertextciphertext.tagtagtagtag",
    ])
    func `a JSON Web Token is found, signed or encrypted`(text: String) { Self.expect(text, .token) }

    @Test(arguments: ["Basic dXNlcjpwYXNzd29yZA==", "basic QWxhZGRpbjpvcGVuIHNlc2FtZQ"])
    func `a name with a password is found`(text: String) { Self.expect(text, .basic) }

    @Test(arguments: [
        "https://ada:hunter2@example.com/books", "{\"db\": \"postgres://shop:s3cr%25t!@db:5432/shop\"}",
        "redis://:9f86d081@cache", "amqps://ada:a:b@[::1]/", "svn+ssh://ada:Xy.~z@host", "HTTP://a:correct@h",
        "see https://a@b and https://ada:correct@h.", "ftp://ada:pass·word1@host", "a://my:my1@h",
    ])
    func `a URL with a password is found`(text: String) { Self.expect(text, .basic) }

    @Test(arguments: [
        "https://ada@example.com", "https://ada:@example.com", "https://@example.com",
        "https://example.com:80/@ada",
        "https://ada:<redacted>@example.com", "https://ada:$PASSWORD@example.com", "https://ada:${pw}@host",
        "https://{user}:{password}@host", "https://%s:%s@host", "https://ada:***@host",
        "https://ada:xxxx@host",
        "https://ada:password@host", "https://ada:YOUR_PASSWORD@host", "https://ada:my-secret@host",
        "postgres://postgres:postgres@localhost/shop", "ssh://git@host", "git@host:ada/shop.git",
        "mailto:ada:hunter2@host", "//ada:hunter2@host", "://ada:hunter2@host", "https://host/ada:hunter2@1",
        "https://ada:hunter2@ is how one starts", "at 12:30@home", "pkg:npm/@scope/name@1.2.3", "@", "@@:@",
        "https://host/?q=a:b@c", "https://ada:hunter2",
    ])
    func `a URL without a password, or with an example of one, is let through`(text: String) {
        #expect(Self.found(Self.text(text)) == nil)
    }

    @Test func `only the password of a URL is concealed`() {
        #expect(
            SecretGuard.concealing("a://u:correct@h, b://:staple@h")
                == "a://u:<redacted>@h, b://:<redacted>@h")
    }

    @Test(arguments: [
        "-----BEGIN PRIVATE KEY-----\nKEY_BYTES",
        "{\"pem\": \"-----BEGIN RSA PRIVATE KEY-----\\nKEY_BYTES\"}",
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED",
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nKEY_BYTES",
    ])
    func `a private key is found`(text: String) { Self.expect(text, .privateKey) }

    @Test(arguments: [
        "AKIA·Z2QW7ERTYUIOPLKJ", "key:ASIA·Z2QW7ERTYUIOPLKJ.",
        "aws_secret_access_key = wJalrXUtnFEMI/·K7MDENG/bPxRfiCYzzzzzzzzzz",
        "\"SecretAccessKey\": \"wJalrXUtnFEMI/·K7MDENG/bPxRfiCYzzzzzzzzzz\"",
        "AIza·SyA1234567890abcdefghijklmnopqrstuv",
    ])
    func `a key of a cloud is found`(text: String) { Self.expect(text, .cloudKey) }

    @Test(arguments: [
        "ghp_·a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
        "github_pat_·11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz0123456789ABCDEFG", "glpat-·a1B2c3D4e5F6g7H8i9J0",
        "https://oauth2:glpat-·a1B2c3D4e5F6g7H8i9J0@host", "glptt-·a1B2c3D4e5F6g7H8i9J0",
        "gldt-·a1B2c3D4e5F6g7H8i9J0",
        "glrt-·a1B2c3D4e5F6g7H8i9J0", "gloas-·a1B2c3D4e5F6g7H8i9J0",
        "glpat-·a1B2c3D4e5F6g7H8i9J0.01.1a2b3c4d5",
        "xoxb-·123456789012-abcdefghij", "sk_live_·4eC39HqLyjWDarjtT1zdp7dc",
        "npm_·a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
    ])
    func `a token of a host or service is found`(text: String) { Self.expect(text, .accessToken) }

    @Test(arguments: [
        "4242 4242 4242 4242", "{\"card\": 4111111111111111}", "card 5555-5555-5555-4444.",
        "3782 822463 10005", "30569309025904", "4242 4242 4242 4242 12/27", "1 4242 4242 4242 4242",
        "№4242424242424242",
    ])
    func `the number of a card is found, a test card's too`(text: String) { Self.expect(text, .cardNumber) }

    @Test(arguments: [
        "authorization: Bearer <redacted>", "www-authenticate: Bearer realm=\"shop\"",
        "Bearer authentication is required", "eyJ is how a token starts", "eyJhbGciOiJIUzI1NiJ9.c2ln", "",
        "Basic realm=\"shop\"", "Basic dXNlcjo=", "Basic authentication", "Basic Options", "Basic <redacted>",
        "-----BEGIN PRIVATE KEY-----\n<redacted>", "-----BEGIN CERTIFICATE-----\nKEY_BYTES",
        "-----BEGIN PUBLIC KEY-----\nKEY_BYTES", "-----BEGIN PRIVATE KEY-----",
        "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11", "41111111-1111-1111-8111-111111111111",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "4242424242424243", "14242424242424242", "42424242424242420", "0.4242424242424242",
        "4242 4242 4242 4242 4242", "4242 4242 4242 4242 4242 4242 4242", "a4242424242424242",
        "4242-4242 4242-4242", "1700000000000000", "2026-11-21T04:06:00Z", "1234567890123456",
        "-4242424242424242", "0000000000000000", "%204242424242424242",
        "ghp_your_token_here", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xghp_a1B2c3D4e5F6g7H8i9J0k1L2m3",
        "AKIA·IOSFODNN7EXAMPLE", "xAKIA·Z2QW7ERTYUIOPLKJ", "/AKIA·Z2QW7ERTYUIOPLKJ+",
        "AKIA·Z2QW7ERTYUIOPLKJA", "xoxb-your-token", "secret access key: see the vault",
        "sk_test_4eC39HqLyjWDarjtT1zdp7dc", "npm_config_registry", "hf_hub_download",
        "glpat-your_personal_access_token", "glpat-short1", "xglpat-a1B2c3D4e5F6g7H8i9J0", "glpat-<redacted>",
    ])
    func `what is no secret is let through`(text: String) {
        #expect(Self.found(Self.text(text)) == nil)
    }

    @Test func `an allowed kind lets the others be found`() {
        let text = Array("4242 4242 4242 4242\nBasic dXNlcjpwYXNzd29yZA==".utf8)
        #expect(SecretGuard.secret(in: text, allowing: [.cardNumber])?.secret.kind == .basic)
        #expect(SecretGuard.secret(in: text, allowing: [.cardNumber])?.line == 2)
        #expect(SecretGuard.secret(in: text, allowing: [.cardNumber, .basic]) == nil)
    }

    @Test func `random base64, hexadecimal and UUIDs are no secrets`() {
        var random = Seeded(5)
        let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let hex = Array("0123456789abcdef".utf8)
        for alphabet in [base64, hex] {
            let text = (0..<200_000).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
            #expect(SecretGuard.secret(in: text) == nil)
        }
        let groups = [8, 4, 4, 4, 12]
        for _ in 0..<5_000 {
            let id = groups.map { count in
                String(decoding: (0..<count).map { _ in hex[Int(random.next() % 16)] }, as: UTF8.self)
            }
            #expect(Self.found(id.joined(separator: "-")) == nil)
        }
    }

    @Test(arguments: [
        "eyJ-", "eyJ.", "1 ", "4242-", "bearer ", "basic ", "-----BEGIN ", "secret_access_key=", "AKIA",
        "ghp_",
        "SG.", "a.", "@", "a@", "://a:b", "://a:b@", "a:@",
    ])
    func `a text made to be slow is scanned in linear time`(part: String) {
        let text = String(repeating: part, count: 200_000 / part.utf8.count)
        #expect(ProcessorTime.measure { _ = Self.found(text) } < .seconds(5))
    }

    @Test func `a message keeps its words and loses its secrets`() {
        let token = "ghp_" + String(repeating: "a1", count: 18)
        let key = "-----BEGIN PRIVATE KEY-----\n" + String(repeating: "MIIEvQIB", count: 8)
        #expect(SecretGuard.concealing("a \(token), b \(token)") == "a <redacted>, b <redacted>")
        #expect(SecretGuard.concealing("at 1: \(key)") == "at 1: <redacted>")
        #expect(SecretGuard.concealing("no secret") == "no secret")
    }
}
