import Testing

@testable import AccordReview

struct EntryPlacesTests {
    private func entries(_ paths: String...) -> [ReviewEntry] {
        paths.map { ReviewEntry(item: ReviewFixture.item($0)) }
    }

    @Test func `each path is found, in whatever order they are`() {
        let entries = entries("b", "a", "c")
        let places = EntryPlaces(entries)
        #expect(["a", "b", "c", "d"].map { places.index(of: $0, in: entries) } == [1, 0, 2, nil])
    }

    @Test func `two spellings of one letter are two paths`() {
        let entries = entries("\u{E4}", "a\u{308}")
        let places = EntryPlaces(entries)
        #expect(places.index(of: "\u{E4}", in: entries) == 0)
        #expect(places.index(of: "a\u{308}", in: entries) == 1)
    }

    @Test func `a list that has changed since is walked`() {
        let places = EntryPlaces(entries("a", "b"))
        let entries = entries("0", "a", "b")
        #expect(["0", "a", "b"].map { places.index(of: $0, in: entries) } == [0, 1, 2])
    }
}
