import Accord
import AccordDoubles
import Foundation
import Testing

@Suite struct UploadedFileTests {
    @Test func `an uploaded file is a part of a form with its name and type`() {
        let form: MultipartForm = [.file("cover", .text("Hello", named: "a.txt"))]
        let text = form.body.text ?? ""
        #expect(
            text.contains("name=\"cover\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nHello\r\n"))
    }

    @Test func `an image begins as PNG does and tells its size`() {
        let image = UploadedFile.png(width: 3, height: 258)
        #expect(image.bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])
        #expect(image.bytes[16..<24] == [0, 0, 0, 3, 0, 0, 1, 2])
        #expect(image.contentType == "image/png")
    }

    @Test(
        .enabled(if: Tool.python.isInstalled, "python3 is not installed"),
        arguments: [(1, 1), (3, 5), (400, 300)])
    func `a program that reads PNG accepts the image`(width: Int, height: Int) async throws {
        let file = "\(NSTemporaryDirectory())/accord-png-\(UUID().uuidString).png"
        try Data(UploadedFile.png(width: width, height: height, shade: 7).bytes).write(
            to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let check = """
            import struct, sys, zlib
            data = open(sys.argv[1], 'rb').read()[8:]
            idat, pos = b'', 0
            while pos < len(data):
                size, kind = struct.unpack('>I4s', data[pos:pos + 8])
                body = data[pos + 8:pos + 8 + size]
                assert zlib.crc32(kind + body) == struct.unpack('>I', data[pos + 8 + size:pos + 12 + size])[0]
                if kind == b'IDAT': idat += body
                pos += 12 + size
            rows = zlib.decompress(idat)
            assert rows == (b'\\0' + b'\\7' * \(width)) * \(height), len(rows)
            print('fine')
            """
        #expect(try await Tool.python.run("-c", check, file).output == "fine\n")
    }
}
