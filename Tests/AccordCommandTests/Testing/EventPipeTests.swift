import Testing

@testable import AccordCommand

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct EventPipeTests {
    @Test func `who writes without a pause is read in parts`() {
        let endless = open("/dev/zero", O_RDONLY | O_CLOEXEC)
        defer { close(endless) }
        #expect((1..<2 << 20).contains(EventPipe.drain(endless).count))
    }

    @Test func `what a pipe holds is read whole, and nobody waits for more`() throws {
        let package = try SamplePackage()
        let pipe = try EventPipe("\(package.root)/events")
        defer { pipe.remove() }
        let bytes = Array("one\ntwo\n".utf8)
        #expect(write(pipe.file, bytes, bytes.count) == bytes.count)
        #expect(EventPipe.drain(pipe.file) == bytes)
        #expect(EventPipe.drain(pipe.file) == [])
    }
}
