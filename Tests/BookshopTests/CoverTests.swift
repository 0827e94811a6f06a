#if Hummingbird && GRDB
import Accord
import AccordHummingbird
import BookshopApp
import Foundation
import HTTPTypes
import Testing

@Suite(.app(Bookshop.self), .contract())
struct CoverTests {
    /// One transparent pixel.
    private static let png = [UInt8](
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        ) ?? Data())

    private static let picture = MultipartForm.Part.file(
        "image", named: "emma.png", contentType: "image/png", bytes: png)

    /// Somebody who is not logged in, in another browser.
    private static var visitor: TestClient {
        get async throws { try await TestClient.current.withoutCookies() }
    }

    @Test(.tags(.auth)) func `a cover is sent with its caption, and shown to anybody`() async throws {
        try await TestClient.ada.put(
            "/books/2/cover", multipart: [Self.picture, .field("caption", "The first edition")]
        )
        .expectStatus(.created)
        .expectJSON(["book": 2, "caption": "The first edition", "size": .init(Self.png.count)])
        let cover = try await Self.visitor.get("/books/2/cover")
        cover.expectStatus(.ok).expectContentType("image/png").expectSnapshot()
        #expect(cover.response.body.bytes == Self.png)
    }

    @Test(.tags(.auth)) func `a cover without a caption says so`() async throws {
        try await TestClient.ada.put("/books/2/cover", multipart: [Self.picture])
            .expectStatus(.created)
            .expectJSON(["book": 2, "caption": .null, "size": .init(Self.png.count)])
    }

    @Test(.tags(.auth)) func `a cover is fetched again only after it changed`() async throws {
        let client = try await TestClient.ada
        let stored = try await client.put("/books/2/cover", multipart: [Self.picture])
        let known: HTTPFields = [.ifNoneMatch: stored.response.headers[.eTag] ?? ""]
        try await Self.visitor.get("/books/2/cover", headers: known).expectStatus(.notModified)
            .expectSnapshot()
        let several: HTTPFields = [.ifNoneMatch: "\"other\", W/\(known[.ifNoneMatch] ?? "")"]
        try await Self.visitor.get("/books/2/cover", headers: several).expectStatus(.notModified)
        try await client.put("/books/2/cover", multipart: [Self.picture]).expectStatus(.ok)
        try await Self.visitor.get("/books/2/cover", headers: known).expectStatus(.ok)
    }

    @Test(.tags(.auth)) func `the head of a cover is sent without the picture`() async throws {
        try await TestClient.ada.put("/books/2/cover", multipart: [Self.picture])
        try await Self.visitor.head("/books/2/cover").expectStatus(.ok).expectSnapshot()
        try await Self.visitor.head("/books/3/cover").expectStatus(.notFound).expectSnapshot(named: "none")
    }

    @Test(.tags(.auth)) func `a cover is a picture`() async throws {
        try await TestClient.ada.put("/books/2/cover", multipart: [.field("image", "a drawing")])
            .expectValidationError(at: "/image", status: .unprocessableContent)
        try await TestClient.ada.put("/books/2/cover", json: ["image": "a drawing"])
            .expectStatus(.unsupportedMediaType)
    }
}
#endif
