import Testing

@testable import AccordSnapshots

struct MachinePlacesTests {
    private func found(_ text: String, hostName: String? = nil) -> [String] {
        MachinePlaces(in: Array(text.utf8), hostName: hostName).found.map(\.text)
    }

    @Test(arguments: [
        ("\"file\": \"/Users/ada/shop/a.swift\"", "/Users/ada/shop/a.swift"),
        ("at /home/ada/shop/Sources/a.swift:3", "/home/ada/shop/Sources/a.swift"),
        ("file:///home/ada/a", "/home/ada/a"),
        ("/var/folders/zz/T/a", "/var/folders/zz/T/a"),
        ("C:\\Users\\ada\\a.txt", "C:\\Users\\ada\\a.txt"),
        ("\"C:\\\\Users\\\\ada\\\\a\"", "C:\\\\Users\\\\ada\\\\a"),
    ])
    func `a path in a home folder is found whole`(text: String, path: String) {
        #expect(found(text) == [path])
    }

    @Test(arguments: [
        "/home", "/home/", "/home/books", "/users/1/books", "https://shop.example/home/books/1",
        "a/home/b/c", "/var/log/a", "C:\\Program Files\\a",
    ])
    func `what may be a page of the app is left alone`(text: String) {
        #expect(found(text).isEmpty)
    }

    @Test(arguments: ["localhost:49152", "127.0.0.1:32768", "[::1]:65535"])
    func `a port of the moment is found`(host: String) {
        #expect(found("http://\(host)/books") == [host])
    }

    @Test(arguments: ["localhost:8080", "localhost", "localhost:99999", "mylocalhost:50000"])
    func `a port that somebody has chosen is left alone`(host: String) {
        #expect(found("http://\(host)/books").isEmpty)
    }

    @Test(arguments: ["build-7", "ada.local"])
    func `the machine's own name is found as a word`(name: String) {
        #expect(found("made on \(name)\n", hostName: name) == [name])
        #expect(found("made on x\(name)y\n", hostName: name).isEmpty)
    }

    @Test(arguments: ["shop", "a-1", "localhost.localdomain"])
    func `a name that proves nothing is not looked for`(name: String) {
        #expect(found("the \(name) is open", hostName: name).isEmpty)
    }

    @Test func `the first of a kind is told with its line, and all are counted`() {
        let text = "one\n/home/ada/a /home/ada/b\n/Users/ada/c localhost:50000\n"
        let places = MachinePlaces(in: Array(text.utf8)).found
        #expect(places.map(\.kind) == [.path, .host])
        #expect(places.map(\.line) == [2, 3])
        #expect(places.map(\.count) == [3, 1])
    }

    @Test func `binary content is no text`() {
        #expect(found("\0/home/ada/a").isEmpty)
    }
}
