import AccordJSON
import Testing

@testable import AccordReview

struct ChangeGroupsTests {
    private func groups(_ details: ReviewDetail...) -> ChangeGroups {
        details.reduce(into: ChangeGroups()) { $0.insert($1) }
    }

    private func json(_ path: String, _ old: JSON, _ new: JSON) -> ReviewDetail {
        ReviewFixture.detail(path, old: old.text() + "\n", new: new.text() + "\n")
    }

    @Test func `the same lines changed at another place of another file are one group`() {
        let groups = groups(
            ReviewFixture.detail("b.txt", old: "title\na\nb\n", new: "title\na\nB\n"),
            ReviewFixture.detail("a.txt", old: "b\n", new: "B\n"),
            ReviewFixture.detail("c.txt", old: "b\n", new: "C\n"))
        #expect(groups.group(of: "b.txt") == ["a.txt", "b.txt"])
        #expect(groups.group(of: "c.txt") == ["c.txt"])
    }

    @Test func `a change that happens twice is the same as one that happens once`() {
        let groups = groups(
            ReviewFixture.detail("a.txt", old: "b\nx\nb\n", new: "B\nx\nB\n"),
            ReviewFixture.detail("b.txt", old: "b\n", new: "B\n"))
        #expect(groups.group(of: "a.txt").count == 2)
    }

    @Test func `values that change alike are one group, whichever element they are in`() {
        let groups = groups(
            json("a.json", ["items": [["id": 1, "on": true]]], ["items": [["id": 1, "on": false]]]),
            json(
                "b.json", ["items": [["id": 7], ["id": 2, "on": true]]],
                ["items": [["id": 7], ["id": 2, "on": false]]]),
            json("c.json", ["items": [["id": 1, "on": false]]], ["items": [["id": 1, "on": true]]]),
            json("d.json", ["other": [["id": 1, "on": true]]], ["other": [["id": 1, "on": false]]]))
        #expect(groups.group(of: "a.json") == ["a.json", "b.json"])
        #expect(groups.group(of: "c.json") == ["c.json"])
        #expect(groups.group(of: "d.json") == ["d.json"])
    }

    @Test func `a body that changes as a document does is in its group`() {
        func exchange(_ json: JSON) -> String {
            "GET /\n\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n\(json.text())\n"
        }
        let groups = groups(
            json("a.json", ["on": true], ["on": false]),
            ReviewFixture.detail("a.http", old: exchange(["on": true]), new: exchange(["on": false])))
        #expect(groups.group(of: "a.json") == ["a.http", "a.json"])
    }

    @Test func `a change that does more is another`() {
        let groups = groups(
            json("a.json", ["a": 1, "b": 1], ["a": 2, "b": 1]),
            json("b.json", ["a": 1, "b": 1], ["a": 2, "b": 2]))
        #expect(groups.group(of: "a.json") == ["a.json"])
    }

    @Test func `what is new is no change of what was empty`() {
        let groups = groups(
            ReviewFixture.detail("a.txt", old: nil, new: "a\n"),
            ReviewFixture.detail("b.txt", old: "", new: "a\n"),
            ReviewFixture.detail("c.txt", old: nil, new: "a\n"))
        #expect(groups.group(of: "a.txt") == ["a.txt", "c.txt"])
    }

    @Test func `a conflict and a long text are groups of their own`() {
        let long = String(repeating: "x", count: ChangeKey.sizeLimit)
        let conflict = ReviewDetail(
            item: ReviewFixture.item("x.txt", .conflict), old: Array("b\n".utf8), new: Array("B\n".utf8))
        let groups = groups(
            ReviewFixture.detail("a.txt", old: "b\n", new: "B\n"), conflict,
            ReviewFixture.detail("c.txt", old: long, new: "y"),
            ReviewFixture.detail("d.txt", old: long, new: "y"))
        for path in ["a.txt", "x.txt", "c.txt", "d.txt"] { #expect(groups.group(of: path) == [path]) }
        #expect(groups.count == 4)
    }

    @Test func `a path that was decided leaves its group, and one that changed joins another`() {
        var groups = groups(
            ReviewFixture.detail("a.txt", old: "b\n", new: "B\n"),
            ReviewFixture.detail("b.txt", old: "b\n", new: "B\n"),
            ReviewFixture.detail("c.txt", old: "b\n", new: "C\n"))
        groups.remove("b.txt")
        #expect(groups.group(of: "a.txt") == ["a.txt"])
        #expect(!groups.contains("b.txt"))
        groups.insert(ReviewFixture.detail("a.txt", old: "b\n", new: "C\n"))
        #expect(groups.group(of: "a.txt") == ["a.txt", "c.txt"])
    }
}
