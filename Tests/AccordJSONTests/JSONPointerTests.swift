import AccordJSON
import Testing

struct JSONPointerTests {
    /// The examples of RFC 6901, section 5.
    private static let document = #"""
        {"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}
        """#

    @Test(arguments: [
        ("/foo/0", "\"bar\""), ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"), ("/e^f", "3"), ("/g|h", "4"),
        ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"), ("/m~0n", "8"), ("/foo", #"["bar","baz"]"#),
    ])
    func `the examples of the RFC are found`(pointer: String, value: String) throws {
        let json = try JSON(parsing: Self.document)
        #expect(json.value(at: try JSONPointer(parsing: pointer))?.text(.compact) == value)
    }

    @Test func `the empty pointer is the whole document`() throws {
        let json = try JSON(parsing: Self.document)
        #expect(json.value(at: try JSONPointer(parsing: "")) == json)
    }

    @Test(arguments: [
        "/foo/2", "/foo/-", "/foo/00", "/foo/01", "/foo/+1", "/foo/-1", "/foo/", "/foo/0/x", "/bar",
        "/foo/99999999999999999999",
    ])
    func `a place that the document does not have is nil`(pointer: String) throws {
        #expect(try JSON(parsing: Self.document).value(at: JSONPointer(parsing: pointer)) == nil)
    }

    @Test(arguments: [
        ("foo", JSONPointerError.missingSlash("foo")), ("#/foo", .missingSlash("#/foo")),
        ("/a~", .invalidEscape("/a~", offset: 2)), ("/é~2", .invalidEscape("/é~2", offset: 3)),
        ("/~~0", .invalidEscape("/~~0", offset: 1)), ("/~/a", .invalidEscape("/~/a", offset: 1)),
    ])
    func `what is no pointer is refused with its place`(text: String, error: JSONPointerError) {
        #expect(throws: error) { try JSONPointer(parsing: text) }
    }

    @Test(arguments: ["", "/", "//", "/a~1b/~0/0", "/~01", "/é/e\u{301}/\u{301}x"])
    func `a pointer is written as it was read`(text: String) throws {
        #expect(Array(try JSONPointer(parsing: text).description.utf8) == Array(text.utf8))
    }

    @Test func `an escaped tilde before a one stays a tilde`() throws {
        #expect(try JSONPointer(parsing: "/~01").tokens == ["~1"])
    }

    @Test func `a mark behind a slash does not hide the slash`() throws {
        #expect(try JSONPointer(parsing: "/a/\u{301}b").tokens.count == 2)
    }

    @Test func `pointers to keys in two Unicode forms are two`() {
        #expect(JSONPointer(tokens: ["\u{E9}"]) != JSONPointer(tokens: ["e\u{301}"]))
        #expect(JSONPointer().appending("a").appending(0).description == "/a/0")
    }
}
