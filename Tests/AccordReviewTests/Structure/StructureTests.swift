import AccordJSON
import Testing

@testable import AccordReview

struct StructureTests {
    private func structure(_ old: String, _ new: String, _ path: String = "a.json") -> Structure {
        Structure(HunkChoice(old: Array(old.utf8), new: Array(new.utf8), path: path))
    }

    private func text(_ json: JSON) -> String { json.text() + "\n" }

    private func summary(_ structure: Structure) -> [String] {
        structure.rows.map { "\($0.difference.kind) \($0.difference.pointer)" }
    }

    @Test func `each row names what was added, removed or changed, and both values`() {
        let structure = structure(text(["a": 1, "b": 2]), text(["a": 3, "c": 4]))
        #expect(summary(structure) == ["changed /a", "removed /b", "added /c"])
        #expect(structure.rows.map(\.difference.old) == [1, 2, nil])
        #expect(structure.rows.map(\.difference.new) == [3, nil, 4])
        #expect(structure.lineUnits == 0)
    }

    @Test func `an element that is inserted or removed in front is one row`() {
        let books: [JSON] = (1...5).map { ["id": JSON($0), "title": JSON("book \($0)")] }
        let fresh: JSON = ["id": 9, "title": "new"]
        #expect(
            summary(structure(text(JSON(elements: books)), text(JSON(elements: [fresh] + books))))
                == ["added /0"])
        #expect(
            summary(structure(text(JSON(elements: books)), text(JSON(elements: Array(books.dropFirst())))))
                == ["removed /0"])
    }

    @Test func `an element that changed keeps its partner beside an insertion`() {
        let (one, two): (JSON, JSON) = (
            ["id": 1, "title": "a", "on": true], ["id": 2, "title": "b", "on": true]
        )
        let changed: JSON = ["id": 2, "title": "b", "on": false]
        let fresh: JSON = ["id": 7, "title": "z", "on": true]
        let structure = structure(
            text(JSON(elements: [one, two])), text(JSON(elements: [one, fresh, changed])))
        #expect(Set(summary(structure)) == ["added /1", "changed /2/on"])
    }

    @Test func `the bodies of an exchange have rows, and its other lines are counted`() {
        func exchange(_ status: Int, _ json: JSON) -> String {
            "GET /\n\nHTTP/1.1 \(status) OK\ncontent-type: application/json\n\n\(json.text())\n"
        }
        let structure = structure(exchange(200, ["a": 1]), exchange(201, ["a": 2]), "a.http")
        #expect(structure.rows.map(\.part) == [.responseBody])
        #expect(summary(structure) == ["changed /a"])
        #expect(structure.lineUnits == 1)
    }

    @Test func `rows of a table have their values`() {
        let structure = structure(
            "[\n  {\"id\":1},\n  {\"id\":2}\n]\n", "[\n  {\"id\":1},\n  {\"id\":3}\n]\n")
        #expect(summary(structure) == ["changed /1/id"])
        #expect(structure.lineUnits == 0)
    }

    @Test func `a text has no rows`() {
        #expect(structure("a\n", "b\n", "a.txt").rows.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func `large arrays that have nothing in common are still compared`() {
        let old = JSON(elements: (0..<3000).map { JSON($0) })
        let new = JSON(elements: (0..<3000).map { JSON(10_000 + $0) })
        #expect(structure(text(old), text(new)).rows.count == 3000)
    }
}
