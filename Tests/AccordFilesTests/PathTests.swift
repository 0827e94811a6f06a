import AccordFiles
import Testing

@Suite struct PathTests {
    @Test(arguments: [
        ("/a/b", "/a/b"), ("/a/./b/", "/a/b"), ("//a///b", "/a/b"), ("/a/b/../c", "/a/c"), ("/..", "/"),
        ("/../../a", "/a"), ("/a/...", "/a/..."), ("/", "/"), ("/e\u{301}/.\u{301}", "/e\u{301}/.\u{301}"),
    ])
    func `what leads nowhere else is left out of a path`(_ path: String, _ normalised: String) {
        #expect(Path.normalised(path).utf8.elementsEqual(normalised.utf8))
    }
}
