import Accord
import HTTPTypes
import Testing

@testable import AccordDoubles

@Suite struct StubMessageTests {
    private func text(_ response: Response, isHead: Bool = false, closing: Bool = false) -> String {
        String(decoding: StubMessage(response, isHead: isHead, closing: closing).bytes, as: UTF8.self)
    }

    @Test func `a response tells its length, or comes in chunks where it says so`() {
        #expect(text(Response(body: "Hello")) == "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHello")
        let chunked = Response(headers: [.transferEncoding: "chunked"], body: "Hello")
        #expect(text(chunked).hasSuffix("\r\n\r\n5\r\nHello\r\n0\r\n\r\n"))
        #expect(!text(chunked).contains("Content-Length"))
    }

    @Test func `HEAD, 204 and 304 have no body`() {
        #expect(text(Response(body: "Hello"), isHead: true).hasSuffix("Content-Length: 5\r\n\r\n"))
        #expect(text(Response(status: .noContent, body: "x")) == "HTTP/1.1 204 No Content\r\n\r\n")
        #expect(text(Response(status: .notModified, body: "x")) == "HTTP/1.1 304 Not Modified\r\n\r\n")
    }

    @Test func `the last response of a connection says so`() {
        #expect(text(Response(), closing: true).contains("\r\nConnection: close\r\n"))
    }
}
