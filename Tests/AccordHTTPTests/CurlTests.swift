import AccordHTTP
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct CurlTests {
    @Test func `a short request is one line`() {
        let request = Request(target: "/books?sort=title", headers: [.accept: "text/html"])
        #expect(request.curl() == "curl 'http://localhost/books?sort=title' -H 'Accept: text/html'")
    }

    @Test func `a long request has a line for every option`() {
        let request = Request(
            method: .post, target: "/orders",
            headers: [.contentType: "application/json", .accept: "application/problem+json"],
            body: #"{"book":1,"note":"it's"}"#)
        #expect(
            request.curl(base: "http://localhost:8080") == #"""
                curl \
                  -X POST \
                  'http://localhost:8080/orders' \
                  -H 'Content-Type: application/json' \
                  -H 'Accept: application/problem+json' \
                  --data-binary '{"book":1,"note":"it'\''s"}'
                """#)
    }

    @Test func `secrets are hidden unless asked for`() {
        let request = Request(
            target: "/", headers: [.authorization: "Bearer s3cret", .cookie: "sid=s3cret; theme=s3cret"])
        #expect(!request.curl().contains("s3cret"))
        #expect(request.curl().contains("'Authorization: Bearer <redacted>'"))
        #expect(request.curl().contains("'Cookie: sid=<redacted>; theme=<redacted>'"))
        #expect(request.curl(showingSecrets: true).contains("'Authorization: Bearer s3cret'"))
    }

    @Test(arguments: [
        (HTTPField.Name.authorization, "Bearer s3cret", "Bearer <redacted>"),
        (.authorization, "s3cret", "<redacted>"),
        (.proxyAuthorization, "Basic s3cret", "Basic <redacted>"),
        (.cookie, "a=s3cret; b=s3cret", "a=<redacted>; b=<redacted>"),
        (.setCookie, "sid=s3cret; Path=/; HttpOnly", "sid=<redacted>; Path=/; HttpOnly"),
        (.setCookie, "s3cret", "<redacted>"),
        (.accept, "text/html", "text/html"),
    ])
    func `what proves an identity is concealed and the rest stays`(
        name: HTTPField.Name, value: String, shown: String
    ) {
        #expect(HTTPField(name: name, value: value).concealed == shown)
    }

    @Test func `a binary body stands for a file`() {
        let request = Request(
            method: .put, target: "/", headers: [.contentType: "image/png"], body: Body([0x89, 0, 1]))
        #expect(
            request.curl()
                == "curl -X PUT 'http://localhost/' -H 'Content-Type: image/png' --data-binary @body.bin  # 3 bytes"
        )
    }

    @Test(arguments: [
        "it's", "a\nb\r\n", "$HOME `id` \\ \"x\" !! *", "'\u{301}", "", " ", "--data", "ü😀", "#x",
    ])
    func `the shell gives curl every byte as it was`(text: String) async throws {
        let request = Request(
            method: .post, target: "/a'b", headers: [.contentType: "text/x;a='\(text.filter { $0 == "*" })'"],
            body: Body(text))
        let expected = [
            "-X", "POST", "http://localhost/a'b", "-H",
            "Content-Type: \(request.headers[.contentType] ?? "")",
        ]
        let data = text.isEmpty ? [] : ["--data-binary", text]
        #expect(
            try await arguments(of: request.curl()).map { Array($0.utf8) }
                == (expected + data).map { Array($0.utf8) })
    }

    @Test func `a method with shell characters is one word`() async throws {
        let method = try #require(HTTPRequest.Method("A&B'$C"))
        #expect(
            try await arguments(of: Request(method: method, target: "/").curl()) == [
                "-X", "A&B'$C", "http://localhost/",
            ])
    }

    @Test func `a body that starts with @ is no file name`() async throws {
        let request = Request(
            method: .post, target: "/", headers: [.contentType: "text/plain"], body: "@home")
        #expect(try await arguments(of: request.curl()).suffix(2) == ["--data-raw", "@home"])
    }

    @Test func `curl is kept from naming the type of a body that has none`() async throws {
        let request = Request(method: .get, target: "/", body: "x")
        #expect(
            try await arguments(of: request.curl())
                == ["-X", "GET", "http://localhost/", "-H", "Content-Type:", "--data-binary", "x"])
    }

    @Test func `curl is kept from rewriting the URL`() async throws {
        let request = Request(target: "/a/../b?filter[x]=1")
        #expect(
            try await arguments(of: request.curl()) == [
                "--globoff", "--path-as-is", "http://localhost/a/../b?filter[x]=1",
            ])
    }

    @Test func `a field without a value is sent as one`() async throws {
        let request = Request(method: .head, target: "/", headers: [.accept: ""])
        #expect(try await arguments(of: request.curl()) == ["--head", "http://localhost/", "-H", "Accept;"])
    }

    /// What a shell hands to a command, found by letting it run one that prints its arguments.
    private func arguments(of command: String) async throws -> [String] {
        let shell = Process()
        let output = Pipe()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", "curl() { printf '%s\\0' \"$@\"; }\n\(command)"]
        shell.standardOutput = output
        let (bytes, status) = try await Turns.processes.take {
            try shell.run()
            return await Aside.run {
                let bytes = output.fileHandleForReading.readDataToEndOfFile()
                shell.waitUntilExit()
                return (bytes, shell.terminationStatus)
            }
        }
        #expect(status == 0)
        return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
