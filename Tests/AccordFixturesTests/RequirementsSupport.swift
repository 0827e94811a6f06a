import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A socket that listens on a free port of the loopback interface.
struct Listener {
    let port: UInt16
    private let file: Int32

    init() throws {
        #if canImport(Darwin)
        file = socket(AF_INET, SOCK_STREAM, 0)
        #else
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let file = file
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(file, $0, size) == 0 && listen(file, 1) == 0 && getsockname(file, $0, &size) == 0
            }
        }
        try #require(isBound)
        port = UInt16(bigEndian: address.sin_port)
    }

    func stop() { close(file) }
}
