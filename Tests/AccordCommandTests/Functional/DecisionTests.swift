import AccordFiles
import AccordJSON
import AccordSnapshots
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

struct DecisionTests {
    @Test func `an accept stores what was received`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        let result = try await package.accord("accept", "BookTests/lists-books.txt")
        #expect(result.code == 0)
        #expect(result.output == "accepted BookTests/lists-books.txt\n")
        #expect(try package.stored("BookTests/lists-books.txt") == "Dune\nKim\n")
        #expect(
            try package.pending.list().map(\.path) == [
                "BookTests/a-new-book.json", "OrderTests/conflict.txt",
            ])
    }

    @Test func `a reject leaves what is stored`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        #expect(try await package.accord("reject", "--all").code == 0)
        #expect(try package.stored("BookTests/lists-books.txt") == "Dune\nEmma\n")
        #expect(try package.pending.list().isEmpty)
    }

    @Test func `a conflict keeps nothing else from being accepted`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        let result = try await package.accord("accept", "--all", "--unseen")
        #expect(result.code == 3)
        #expect(result.output == "accepted BookTests/a-new-book.json\naccepted BookTests/lists-books.txt\n")
        #expect(result.errors.hasPrefix("error: OrderTests/conflict.txt has changed since it was compared\n"))
        #expect(try package.stored("OrderTests/conflict.txt") == "other\n")
    }

    @Test func `each failure is reported, and the worst one is the exit code`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        #expect(try await package.accord("accept", "nowhere", "BookTests").code == 2)
        let report = try JSON(
            parsing: try await package.accord("accept", "nowhere", "--id", "89ec64b0", "--format", "json")
                .output)
        #expect(report["decided"]?.count == 0)
        #expect(
            report["findings"]?.elements.compactMap { $0["rule"]?.string }
                == ["command/not-pending", "snapshots/base-changed"])
    }

    @Test func `decisions are reported to machines`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        let report = try JSON(
            parsing: try await package.accord("reject", "OrderTests", "--format", "json").output)
        #expect(
            report == [
                "version": 1, "findings": [],
                "decided": [
                    [
                        "id": "89ec64b0", "path": "OrderTests/conflict.txt",
                        "snapshot": "BookTests/OrderTests/conflict.txt", "decision": "rejected",
                        "formerPath": .null,
                    ]
                ],
            ])
    }

    @Test(arguments: ["accept", "reject"])
    func `something has to be named`(_ command: String) async throws {
        let package = try SamplePackage()
        try package.putThree()
        let result = try await package.accord(command)
        #expect(result.code == 2)
        #expect(result.errors.contains("name what to \(command): a path or a folder, --id ID, or --all"))
        #expect(try package.pending.list().count == 3)
    }

    @Test(arguments: ["accept", "reject"])
    func `all of nothing is no failure`(_ command: String) async throws {
        let result = try await SamplePackage().accord(command, "--all")
        #expect(result.code == 0)
        #expect(result.output == "nothing is pending: there is nothing to \(command)\n")
    }

    @Test func `an undo says that its test has received something newer, which waits now`() async throws {
        let package = try SamplePackage()
        let path = "BookTests/lists-books.txt"
        try package.put(path, base: "1\n", new: "2\n")
        _ = try await package.accord("accept", path)
        try package.put(path, base: "2\n", new: "3\n", recordedAt: 2000)
        #expect(
            try await package.accord("undo").output
                == "undone: \(path): what its test has received since is pending now\n")
        #expect(try package.stored(path) == "1\n")
    }

    @Test func `an undo takes back the last decision, then the one before`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        _ = try await package.accord("accept", "BookTests")
        #expect(try await package.accord("undo").output == "pending again: BookTests/lists-books.txt\n")
        #expect(try package.stored("BookTests/lists-books.txt") == "Dune\nEmma\n")
        #expect(try await package.accord("undo").code == 0)
        #expect(try package.stored("BookTests/a-new-book.json") == nil)
        let last = try await package.accord("undo")
        #expect(last.code == 2)
        #expect(last.errors == "error: there is no decision to undo\n")
    }

    @Test func `several decisions are taken back at once`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        _ = try await package.accord("reject", "--all")
        let report = try JSON(
            parsing: try await package.accord("undo", "--count", "3", "--format", "json").output)
        #expect(report["undone"]?.count == 3)
        #expect(try package.pending.list().count == 3)
    }

    @Test func `an undo does not overwrite what has changed since`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        _ = try await package.accord("accept", "BookTests/lists-books.txt")
        try package.tree.write(Array("by hand\n".utf8), to: "BookTests/lists-books.txt")
        let result = try await package.accord("undo")
        #expect(result.code == 2)
        #expect(result.errors.contains("has changed since the decision"))
        #expect(try package.stored("BookTests/lists-books.txt") == "by hand\n")
    }

    @Test func `an undone snapshot is pending although a test has matched it meanwhile`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        _ = try await package.accord("accept", "BookTests/lists-books.txt")
        try package.write(
            #"{"v":1,"event":"snapshot","time":2000,"path":"BookTests/lists-books.txt","id":"x","verdict":"matched"}"#
                + "\n", to: ".build/accord/runs/1-1/1.jsonl")
        _ = try await package.accord("undo")
        #expect(try await package.ids(in: "status").contains("5f74f2f2"))
    }

    @Test func `an undone rejection stays out of date where a test has matched what is stored`() async throws
    {
        let package = try SamplePackage()
        try package.putThree()
        _ = try await package.accord("reject", "BookTests/lists-books.txt")
        try package.write(
            #"{"v":1,"event":"snapshot","time":2000,"path":"BookTests/lists-books.txt","id":"x","verdict":"matched"}"#
                + "\n", to: ".build/accord/runs/1-1/1.jsonl")
        #expect(
            try await package.accord("undo").output
                == "undone, but not listed: BookTests/lists-books.txt: a later run has matched what is stored\n"
        )
        #expect(try await !package.ids(in: "status").contains("5f74f2f2"))
    }

    @Test func `a damaged entry cannot be accepted, but rejected`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        try package.write("cut", to: "__snapshots__/.pending/BookTests/lists-books.txt/new")
        #expect(try await package.accord("accept", "BookTests/lists-books.txt").code == 2)
        #expect(try await package.accord("reject", "BookTests/lists-books.txt").code == 0)
        #expect(try package.pending.list().count == 2)
    }

    @Test func `what cannot be written is said, stays pending and leaves nothing to undo`() async throws {
        let package = try SamplePackage()
        try package.put("Folder/a.txt", base: nil, new: "new\n")
        try package.write("in the way", to: "__snapshots__/Folder")
        let result = try await package.accord("accept", "--all", "--unseen")
        #expect(result.code == 2)
        #expect(result.errors.hasPrefix("error: cannot "))
        #expect(try package.pending.list().count == 1)
        #expect(try await package.accord("undo").errors == "error: there is no decision to undo\n")
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
    func `in a tree that is only readable, everything is shown and nothing is lost`() async throws {
        let package = try SamplePackage()
        try package.putThree()
        for folder in ["__snapshots__/BookTests", "__snapshots__"] {
            chmod("\(package.root)/\(folder)", 0o555)
        }
        defer {
            for folder in ["__snapshots__", "__snapshots__/BookTests"] {
                chmod("\(package.root)/\(folder)", 0o755)
            }
        }
        #expect(try await package.accord("status").code == 1)
        #expect(try await package.accord("accept", "BookTests").code == 2)
        #expect(try package.stored("BookTests/lists-books.txt") == "Dune\nEmma\n")
        #expect(try package.pending.list().count == 3)
    }
}

extension SamplePackage {
    func write(_ text: String, to path: String) throws {
        try Disk().write(Array(text.utf8), to: "\(root)/\(path)")
    }

    func makeFolder(_ path: String) throws {
        try write("", to: "\(path)/.keep")
    }
}
