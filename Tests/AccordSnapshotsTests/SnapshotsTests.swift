import AccordConfiguration
import AccordFiles
import AccordHTTP
import AccordJSON
import AccordJournal
import AccordReport
import Testing

@testable import AccordSnapshots

@Suite struct SnapshotsTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `a missing snapshot fails and waits for a review`() throws {
        let outcome = sandbox.check(["title": "Walden"])
        #expect(outcome.rules == ["snapshots/missing"])
        #expect(outcome.isFailure)
        #expect(try sandbox.stored() == nil)
        let entry = try #require(try sandbox.pending.entry(Sandbox.path))
        #expect(String(decoding: entry.new, as: UTF8.self) == "{\n  \"title\": \"Walden\"\n}\n")
        #expect(entry.base == nil)
        #expect(entry.meta.reason == .missing)
        #expect(entry.meta.line == 7)
        #expect(entry.meta.test == "BookTests/lists()")
    }

    @Test func `an accepted snapshot matches, whatever the order of keys and the form of numbers`() throws {
        sandbox.check(["a": 1, "b": 2.5])
        try sandbox.decisions.accept(Sandbox.path)
        #expect(
            sandbox.check(["b": JSON(numberText: "2.50")!, "a": JSON(numberText: "1.0")!]).findings.isEmpty)
    }

    @Test func `a difference shows a diff with both positions and the command to run`() throws {
        try sandbox.store("{\n  \"title\": \"Walden\"\n}\n")
        let text = TextRenderer().render(sandbox.check(["title": "Emma"]).findings)
        let id = PendingMeta.id(of: Sandbox.path)
        #expect(
            text == """
                error: ShopTests/BookTests/lists() differs from its snapshot
                  at test /shop/BookTests.swift:7:3
                  at snapshot __snapshots__/ShopTests/BookTests/lists.json:2
                --- a/__snapshots__/ShopTests/BookTests/lists.json
                +++ b/__snapshots__/ShopTests/BookTests/lists.json
                @@ -1,3 +1,3 @@
                 {
                -  "title": "Walden"
                +  "title": "Emma"
                 }
                  review it: swift run accord review
                  or take it as it is: swift run accord accept --id \(id)

                """)
    }

    @Test(arguments: ["", "{\n  \"title\": \"Emma\"\n}\n"])
    func `what comes before the first line is told at that line`(stored: String) throws {
        try sandbox.store(stored, at: "ShopTests/BookTests/lists.txt")
        let test = SnapshotRequest.Test(
            owner: sandbox.owner, isParameterized: false, session: SnapshotSession())
        let request = SnapshotRequest(
            "first\n" + stored, as: .lines, named: nil, redacting: [], by: test, mode: .pending,
            keyOrder: .free,
            at: CallSite(fileID: "ShopTests/A.swift", filePath: "/shop/A.swift", line: 7, column: 3))
        let places = sandbox.snapshots().check(request).findings.first?.places
        #expect(places?.last?.description == "__snapshots__/ShopTests/BookTests/lists.txt:1")
    }

    @Test func `a match retires the pending entry of its snapshot`() throws {
        try sandbox.store("{\"a\": 1}\n")
        sandbox.check(["a": 2])
        #expect(try sandbox.pending.list().count == 1)
        #expect(sandbox.check(["a": 1]).findings.isEmpty)
        #expect(try sandbox.pending.list().isEmpty)
        #expect(JournalReading(sandbox.runs, oldest: 0).lastMatches[Sandbox.path] != nil)
    }

    @Test func `a changed snapshot keeps the order of keys that its file has`() throws {
        try sandbox.store("{\"z\": 1, \"a\": {\"y\": 1, \"b\": 2}}\n")
        sandbox.check(["a": ["b": 3, "y": 1, "n": 0], "z": 1])
        let entry = try #require(try sandbox.pending.entry(Sandbox.path))
        #expect(
            String(decoding: entry.new, as: UTF8.self)
                == "{\n  \"z\": 1,\n  \"a\": {\n    \"y\": 1,\n    \"b\": 3,\n    \"n\": 0\n  }\n}\n")
    }

    @Test func `mode never fails and writes nothing`() {
        #expect(sandbox.check(["a": 1], mode: .never).isFailure)
        #expect(sandbox.files().isEmpty)
    }

    @Test func `mode missing stores once, fails once, and then compares`() throws {
        #expect(sandbox.check(["a": 1], mode: .missing).rules == ["snapshots/stored"])
        #expect(sandbox.check(["a": 1], mode: .missing).findings.isEmpty)
        #expect(sandbox.check(["a": 2], mode: .missing).rules == ["snapshots/differs"])
        #expect(try sandbox.stored() == "{\n  \"a\": 1\n}\n")
    }

    @Test func `mode all stores and warns`() throws {
        try sandbox.store("{\"a\": 1}\n")
        let outcome = sandbox.check(["a": 2], mode: .all)
        #expect(outcome.rules == ["snapshots/updated"])
        #expect(!outcome.isFailure)
        #expect(try sandbox.stored() == "{\n  \"a\": 2\n}\n")
    }

    // MARK: - Damaged files

    @Test(arguments: [
        ("{\"a\": 1", "the text ends inside an object"),
        (
            "<<<<<<< HEAD\n{\"a\": 1}\n=======\n{\"a\": 2}\n>>>>>>> other\n",
            "an unresolved merge left its marks in it"
        ),
        ("", "the text is empty where a JSON value was expected"),
    ])
    func `a damaged file says what is wrong and can be replaced by a review`(text: String, reason: String)
        throws
    {
        try sandbox.store(text)
        let outcome = sandbox.check(["a": 1])
        #expect(outcome.rules == ["snapshots/damaged"])
        #expect(outcome.findings.first?.headline.contains(reason) ?? false)
        try sandbox.decisions.accept(Sandbox.path)
        #expect(sandbox.check(["a": 1]).findings.isEmpty)
    }

    @Test func `a folder in the place of a snapshot is a finding`() throws {
        try sandbox.store("x", at: "\(Sandbox.path)/inside.txt")
        #expect(sandbox.check(["a": 1]).rules == ["snapshots/not-a-file"])
    }

    @Test func `a snapshot that could not be checked is journalled as refused`() throws {
        try sandbox.store("x", at: "\(Sandbox.path)/inside.txt")
        sandbox.check(["a": 1])
        #expect(sandbox.runs.events(SnapshotEvent.self).map(\.verdict) == [.refused])
    }

    @Test func `where nothing can be kept pending, the difference is shown all the same`() throws {
        try sandbox.store("{\"a\": 1}\n")
        let outcome = sandbox.check(["a": 2], in: sandbox.snapshots(files: FailingDisk(.full, after: 0)))
        #expect(outcome.rules == ["snapshots/differs", "snapshots/cannot-access"])
        #expect(outcome.findings.first?.diff?.contains("+  \"a\": 2") ?? false)
        #expect(outcome.findings.last?.advice.first?.contains("ACCORD_PENDING_DIR=") ?? false)
    }

    @Test func `where a snapshot cannot be stored, another folder for what is pending is no advice`() throws {
        let tree = SnapshotTree(root: sandbox.tree.root, files: FailingDisk(.full, after: 0))
        let error = #expect(throws: StoreError.self) { try tree.write([], to: Sandbox.path) }
        let finding = try #require(error).finding
        #expect(finding.rule.id == "snapshots/cannot-access")
        #expect(finding.advice == ["check the permissions of the file and of its folder"])
    }

    @Test func `a folder with somebody's files is not taken for what is pending`() throws {
        try Disk().write([], to: "\(sandbox.pending.root)/Main.swift")
        #expect(sandbox.check(["a": 1]).rules == ["snapshots/missing", "snapshots/foreign-folder"])
        #expect(try Disk().read("\(sandbox.pending.root)/.gitignore") == nil)
    }

    // MARK: - Misuse

    @Test func `a parametrised test must name its snapshots`() {
        #expect(sandbox.check(["a": 1], isParameterized: true).rules == ["snapshots/unnamed"])
        #expect(sandbox.check(["a": 1], named: "one", isParameterized: true).rules == ["snapshots/missing"])
    }

    @Test func `two values under one name in one execution are refused`() {
        let session = SnapshotSession()
        let snapshots = sandbox.snapshots()
        #expect(
            sandbox.check(["a": 1], named: "x", session: session, in: snapshots).rules == [
                "snapshots/missing"
            ])
        #expect(
            sandbox.check(["a": 1], named: "x", session: session, in: snapshots).rules == [
                "snapshots/missing"
            ])
        let outcome = sandbox.check(["a": 2], named: "x", session: session, line: 9, in: snapshots)
        #expect(outcome.rules == ["snapshots/second-value"])
        #expect(outcome.findings.first?.places.map(\.line) == [9, 7])
    }

    @Test func `call sites without names are numbered in order of first reach`() throws {
        let session = SnapshotSession()
        let snapshots = sandbox.snapshots()
        for line in [10, 20, 10, 30] {
            sandbox.check(["line": JSON(line)], session: session, line: line, in: snapshots)
        }
        #expect(
            try sandbox.pending.list().map(\.path) == [
                "ShopTests/BookTests/lists.json", "ShopTests/BookTests/lists~2.json",
                "ShopTests/BookTests/lists~3.json",
            ])
    }

    @Test func `names that differ only in case are refused`() throws {
        let snapshots = sandbox.snapshots()
        sandbox.check(["a": 1], named: "one", in: snapshots)
        #expect(sandbox.check(["a": 1], named: "ONE", in: snapshots).rules == ["snapshots/shared-file"])
        try sandbox.store("{}\n", at: "ShopTests/BookTests/lists.two.json")
        #expect(sandbox.check(["a": 1], named: "Two").rules == ["snapshots/shared-file"])
    }

    // MARK: - Secrets

    @Test func `a token is refused before anything is written`() {
        let token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"
        #expect(sandbox.check(["token": JSON(token)]).rules == ["snapshots/secret"])
        #expect(sandbox.check(["token": JSON(token)], mode: .all).rules == ["snapshots/secret"])
        let unwritten = sandbox.check(["token": JSON(token)], mode: .never)
        #expect(unwritten.rules == ["snapshots/secret"])
        #expect(unwritten.attachments.isEmpty)
        #expect(!TextRenderer().render(unwritten.findings).contains(token))
        #expect(sandbox.files().isEmpty)
        #expect(
            sandbox.check(["token": JSON(token)], redacting: [.at("/token")]).rules == [
                "snapshots/missing"
            ])
    }

    @Test func `a redaction that makes no sense is a finding`() {
        #expect(sandbox.check(["a": 1], redacting: [.at("a")]).rules == ["snapshots/redaction"])
    }

    // MARK: - Redactions

    @Test func `a redaction of the call that matched nothing is a warning, a trait's is not`() {
        let dead = sandbox.check(["a": 1], mode: .all, redacting: [.at("/b"), .uuids, .at("/a")])
        #expect(dead.rules == ["snapshots/stored", "snapshots/dead-redaction", "snapshots/dead-redaction"])
        #expect(dead.findings.dropFirst().map(\.severity) == [.warning, .warning])
        #expect(dead.findings.dropFirst().first?.facts["redaction"] == #".at("/b")"#)
        let passed = sandbox.check(["a": 2], redacting: [.at("/a"), .dateTimes])
        #expect(passed.rules == ["snapshots/dead-redaction"])
        #expect(!passed.isFailure)
        #expect(sandbox.check(["a": 3], scopeRedactions: [.at("/a"), .uuids]).rules.isEmpty)
    }

    @Test func `how often a trait's redactions matched is journalled`() {
        sandbox.check(["a": 1, "b": 2], scopeRedactions: [.at("$.*"), .uuids])
        let events = sandbox.runs.events(SnapshotEvent.self)
        #expect(events.map(\.redactions) == [[#".at("$.*")"#: 2, ".uuids": 0]])
    }

    @Test func `a failure says which placeholders do not match, where and why`() throws {
        try sandbox.store(#"{"id": "<uuid:1>", "parent": "<uuid:2>", "total": "<number 1..>"}"#)
        let id: JSON = "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"
        let outcome = sandbox.check(["id": id, "parent": id, "total": 0], mode: .never)
        #expect(
            outcome.findings.first?.hints.prefix(2) == [
                "<uuid:2> at /parent got \"0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11\": "
                    + "<uuid:1> stands for the same value",
                "<number 1..> at /total got 0: it is not within 1..",
            ])
    }

    // MARK: - Allowances

    @Test func `a secret is stored where it is allowed with a reason`() {
        let card: JSON = ["card": "4242 4242 4242 4242"]
        let refused = sandbox.check(card)
        #expect(refused.findings.first?.hints.first == #"redact it: redacting: .at("/card")"#)
        #expect(!TextRenderer().render(refused.findings).contains("4242"))
        #expect(refused.attachments.isEmpty)
        #expect(
            sandbox.check(card, allowing: [.secret(.cardNumber, because: "a test card")]).rules == [
                "snapshots/missing"
            ])
        #expect(
            sandbox.check(card, allowing: [.secret(.token, because: "another kind")]).rules == [
                "snapshots/secret"
            ])
        #expect(
            sandbox.check(card, allowing: [.secret(.cardNumber, because: " ")]).rules == [
                "snapshots/unreasoned"
            ])
    }
}
