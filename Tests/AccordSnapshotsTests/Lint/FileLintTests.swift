import AccordJSON
import AccordReport
import Testing

@testable import AccordSnapshots

struct FileLintTests {
    private func lint(
        _ path: String, _ text: String, _ options: SnapshotLintOptions = SnapshotLintOptions()
    ) -> [Finding] {
        FileLint(path: path, shown: "/p/__snapshots__/\(path)", bytes: Array(text.utf8), options).findings()
    }

    @Test func `a whole document has nothing wrong with it`() {
        #expect(lint("T/S/a.json", "{\n  \"id\": 1\n}\n").isEmpty)
    }

    @Test(arguments: ["a.json", "a.http", "a.txt", "a.csv"])
    func `conflict markers are damage in any format, on their line`(name: String) {
        let findings = lint("T/S/\(name)", "one\n<<<<<<< ours\n1\n=======\n2\n>>>>>>> theirs\n")
        #expect(findings.map(\.rule.id) == ["snapshots/damaged"])
        #expect(findings.first?.places == [Place("/p/__snapshots__/T/S/\(name)", line: 2)])
        #expect(findings.first?.advice.first?.hasPrefix("resolve the merge") == true)
    }

    @Test func `JSON that breaks off is damaged where it does`() {
        let findings = lint("T/S/a.json", "{\n  \"id\": 1,\n")
        #expect(findings.map(\.rule.id) == ["snapshots/damaged"])
        #expect(findings.first?.places.first?.line != nil)
    }

    @Test func `an exchange without a response is damaged`() {
        let findings = lint("T/S/a.http", "GET /books\n\n")
        #expect(findings.map(\.rule.id) == ["snapshots/damaged"])
        #expect(findings.first?.headline.hasSuffix("it ends without a response") == true)
    }

    @Test func `an exchange whose status is no number is damaged`() {
        #expect(lint("T/S/a.http", "GET /books\n\nHTTP/1.1 fine\n\n").map(\.rule.id) == ["snapshots/damaged"])
    }

    @Test(arguments: [
        ("a.json", "{\n  \"id\": \"<regex (>\"\n}\n", 2),
        (
            "a.http",
            "GET /a\n\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n[\n  \"a\",\n  \"<regex (>\"\n]\n",
            8
        ),
    ])
    func `a pattern that is no regular expression is told on its line`(
        name: String, text: String, line: Int
    ) {
        let findings = lint("T/S/\(name)", text)
        #expect(findings.map(\.rule.id) == ["snapshots/invalid-pattern"])
        #expect(findings.first?.places == [Place("/p/__snapshots__/T/S/\(name)", line: line)])
    }

    @Test(arguments: [
        ("a.json", #"["\\<regex (>", "<regex a>", "regex ("]"#), ("a.txt", #"["<regex (>"]"#),
        ("a.http", "GET /a\n\nHTTP/1.1 200 OK\ncontent-type: text/plain\n\n[\"<regex (>\"]\n"),
    ])
    func `a literal text, and what is no document, holds no pattern`(name: String, text: String) {
        #expect(lint("T/S/\(name)", text).isEmpty)
    }

    private static func exchange(_ sent: String, _ status: String, _ received: String) -> String {
        let head = "content-type: application/json\n\n"
        return "POST /books\n\(head)\(sent)\n\nHTTP/1.1 \(status)\n\(head)\(received)\n"
    }

    @Test(arguments: [
        (exchange("{}", "200 OK", "[\n  1,\n]"), "response", 10),
        (exchange("{\"a\":", "201 Created", "{}"), "request", 4),
        (exchange("{\"a\":", "400 Bad Request", "oh"), "response", 9),
    ])
    func `a body that is no JSON, as its header says, is worth a look`(text: String, part: String, line: Int)
    {
        let findings = lint("T/S/a.http", text)
        #expect(findings.map(\.rule.id) == ["snapshots/unreadable-body"])
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.first?.facts["part"]?.string == part)
        #expect(findings.first?.places == [Place("/p/__snapshots__/T/S/a.http", line: line)])
    }

    @Test(arguments: [
        exchange("{\"a\":", "422 Unprocessable Content", "{}"), exchange("{}", "200 OK", "\"<any>\""),
        "HEAD /\n\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n",
        exchange("{}", "200 OK", "\\ binary body: 3 bytes, sha256 abc"),
        exchange("{", "200 OK", "[").replacing("application/json", with: "text/plain"),
    ])
    func `a body that the app refuses, or that is not said to be JSON, is left`(text: String) {
        #expect(lint("T/S/a.http", text).isEmpty)
    }

    @Test func `any text is whole in a format of lines`() {
        #expect(lint("T/S/a.txt", "{ \"id\": \n").isEmpty)
    }

    @Test(arguments: [(4, 0), (5, 1)])
    func `a file is too large from one byte over the limit on`(size: Int, count: Int) {
        let findings = lint(
            "T/S/a.txt", String(repeating: "x", count: size), SnapshotLintOptions(largestSize: 4))
        #expect(findings.map(\.rule.id) == Array(repeating: "snapshots/oversize", count: count))
    }

    @Test func `a secret is told by kind and line, never by what it says`() {
        let findings = lint("T/S/a.txt", "one\ntoken AKIAZ7Q2M4K8P1X5C9VB\n")
        #expect(findings.map(\.headline) == ["T/S/a.txt holds a secret: AWS access key"])
        #expect(findings.first?.places.first?.line == 2)
        #expect(!findings.description.contains("AKIAZ7Q2M4K8P1X5C9VB"))
    }

    @Test func `each kind of secret is told once`() {
        let text = "AKIAZ7Q2M4K8P1X5C9VB AKIAZ7Q2M4K8P1X5C9VC\n4111 1111 1111 1111\n"
        #expect(lint("T/S/a.txt", text).map { $0.facts["secret"] } == ["AWS access key", "card number"])
    }

    @Test func `a kind of secret that is allowed is passed over, the others are not`() {
        let options = SnapshotLintOptions(allowedSecrets: [.cardNumber])
        let findings = lint("T/S/a.txt", "4111 1111 1111 1111\nAKIAZ7Q2M4K8P1X5C9VB\n", options)
        #expect(findings.map { $0.facts["secret"] } == ["AWS access key"])
    }

    @Test func `the target of a request is the app's own`() {
        let text = "GET /home/ada/books\n\nHTTP/1.1 200 OK\n\n"
        #expect(lint("T/S/a.http", text).isEmpty)
        #expect(
            lint("T/S/a.http", text + "/home/ada/books\n").map(\.rule.id) == ["snapshots/machine-path"])
    }
}
