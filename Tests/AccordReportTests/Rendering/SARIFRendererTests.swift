import AccordJSON
import AccordReport
import Testing

struct SARIFRendererTests {
    private func run(_ findings: [Finding]) -> JSON? {
        SARIFRenderer(version: "0.1.0").document(findings)["runs"]?[0]
    }

    @Test func `a result has its rule, level, message, places and fingerprint`() {
        #expect(
            run([Samples.error])?["results"]?[0] == [
                "ruleId": "schema/required",
                "ruleIndex": 0,
                "level": "error",
                "message": [
                    "text": "GET /books/1: `isbn` is missing\nexpected: isbn\nactual: {}\nadd isbn"
                ],
                "locations": [
                    [
                        "physicalLocation": [
                            "artifactLocation": [
                                "uri": "__snapshots__/a%20book.http", "uriBaseId": "%SRCROOT%",
                            ],
                            "region": ["startLine": 7, "startColumn": 5],
                        ],
                        "logicalLocations": [["fullyQualifiedName": "GET /books/1"]],
                    ]
                ],
                "relatedLocations": [
                    [
                        "id": 1,
                        "physicalLocation": [
                            "artifactLocation": ["uri": "contracts/shop.yaml", "uriBaseId": "%SRCROOT%"],
                            "region": ["startLine": 12, "startColumn": 5],
                        ],
                        "message": ["text": "contract"],
                    ]
                ],
                "partialFingerprints": ["accord/v1": "9811e5e40e9aa4db300c3d097799c15b"],
            ])
    }

    @Test func `columns are code points`() { #expect(run([])?["columnKind"] == "unicodeCodePoints") }

    @Test func `each rule stands once, with its help`() {
        let driver = run(Samples.all + [Samples.error])?["tool"]?["driver"]
        #expect(driver?["version"] == "0.1.0")
        #expect(driver?["rules"]?.elements.map { $0["id"] } == ["contract/unused", "schema/required"])
        #expect(
            driver?["rules"]?[1]?["help"]?["text"]?.string?.hasSuffix("is not there.\n\nadd {name}") == true)
        #expect(run(Samples.all)?["results"]?.elements.map { $0["ruleIndex"] } == [1, 0, 0])
    }

    private func fingerprint(_ findings: [Finding], _ index: Int = 0) -> JSON? {
        run(findings)?["results"]?[index]?["partialFingerprints"]?["accord/v1"]
    }

    @Test func `a fingerprint stays when a line moves or is written differently`() {
        var moved = Samples.error
        moved.places[0].line = 99
        moved.places[0].column = 1
        moved.places[0].text = "other"
        moved.actual = "something else"
        #expect(fingerprint([moved]) == fingerprint([Samples.error]))
    }

    @Test func `a fingerprint tells rules, subjects, files and pointers apart`() {
        var pointer = Samples.error
        pointer.facts["pointer"] = "/books/1"
        var file = Samples.error
        file.places[0].file = "other.http"
        var subject = Samples.error
        subject.subject = "GET /books/2"
        var rule = Samples.error
        rule.rule = Samples.unused
        let all = [Samples.error, pointer, file, subject, rule].map { fingerprint([$0])?.string }
        #expect(Set(all).count == 5)
    }

    @Test func `equal findings have fingerprints of their own`() {
        let twice = [Samples.error, Samples.error]
        #expect(fingerprint(twice, 0) != fingerprint(twice, 1))
        #expect(fingerprint(twice, 0) == fingerprint([Samples.error]))
    }

    @Test(arguments: [
        ("./a/b.yaml", "a/b.yaml"), ("/tmp/a b.yaml", "file:///tmp/a%20b.yaml"),
        ("c:é%#?.yaml", "c%3A%C3%A9%25%23%3F.yaml"),
    ])
    func `a path becomes a URI`(_ path: String, _ uri: String) {
        let location = run([Finding(Samples.unused, places: [Place(path)])])?["results"]?[0]?["locations"]?[0]
        #expect(location?["physicalLocation"]?["artifactLocation"]?["uri"]?.string == uri)
        #expect(location?["physicalLocation"]?["region"] == nil)
    }
}
