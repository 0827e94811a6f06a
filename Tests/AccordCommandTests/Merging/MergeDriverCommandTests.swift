import Testing

@testable import AccordCommand

struct MergeDriverCommandTests {
    @Test func `at the root of a repository the built command is asked first`() {
        #expect(
            MergeDriver(prefix: "").command
                == "if [ -x '.build/debug/accord' ]; then '.build/debug/accord' merge-driver %O %A %B %P; "
                + "elif swift build --quiet --product accord >&2; "
                + "then swift run --quiet --skip-build accord merge-driver %O %A %B %P; else (exit 2); fi; "
                + "case $? in 0) ;; 1) exit 1;; "
                + "*) git merge-file -L ours -L base -L theirs %A %O %B || exit 1;; esac")
    }

    @Test func `below it the package is named, as a shell and git take it`() {
        let command = MergeDriver(prefix: "it's 5%/shop/").command
        #expect(command.hasPrefix("if [ -x 'it'\\''s 5%%/shop/.build/debug/accord' ]; then "))
        #expect(command.contains("swift build --quiet --package-path 'it'\\''s 5%%/shop' --product accord "))
        #expect(
            command.contains("swift run --quiet --skip-build --package-path 'it'\\''s 5%%/shop' accord "))
    }
}
