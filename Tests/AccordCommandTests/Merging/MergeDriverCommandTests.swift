import Testing

@testable import AccordCommand

struct MergeDriverCommandTests {
    @Test func `at the root of a repository the built command is asked first`() {
        #expect(
            MergeDriver(prefix: "").command
                == "if [ -x '.build/debug/accord' ]; then '.build/debug/accord' merge-driver %O %A %B %P; "
                + "else swift run --quiet accord merge-driver %O %A %B %P; fi")
    }

    @Test func `below it the package is named, as a shell and git take it`() {
        let command = MergeDriver(prefix: "it's 5%/shop/").command
        #expect(command.hasPrefix("if [ -x 'it'\\''s 5%%/shop/.build/debug/accord' ]; then "))
        #expect(command.contains("swift run --quiet --package-path 'it'\\''s 5%%/shop' accord "))
    }
}
