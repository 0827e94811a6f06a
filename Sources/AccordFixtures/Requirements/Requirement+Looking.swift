#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Requirement {
    /// Looks at the machine.
    func isMet(in environment: [String: String]) -> Bool {
        switch kind {
        case .executable(let name):
            ExecutableSearch(path: environment["PATH"] ?? "/usr/bin:/bin").find(name) != nil
        case .environment(let name): environment[name]?.isEmpty == false
        case .port(let number): Self.accepts(number)
        }
    }

    /// On the loopback interface the answer comes at once, whatever it is.
    private static func accepts(_ port: UInt16) -> Bool {
        #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
        #else
        let kind = SOCK_STREAM
        #endif
        let file = socket(AF_INET, kind, 0)
        guard file >= 0 else { return false }
        defer { close(file) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
