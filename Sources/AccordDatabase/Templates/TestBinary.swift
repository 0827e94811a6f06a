import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The built file that holds a type's code: another build of it may migrate in another way.
enum TestBinary {
    /// Size, time and path of the file that `type` was loaded from.
    static func identity(of type: any DatabaseSource.Type) -> String {
        let path = file(of: type)
        var status = stat()
        guard stat(path, &status) == 0 else { return path }
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        return "\(status.st_size) \(time.tv_sec).\(time.tv_nsec) \(path)"
    }

    #if canImport(Darwin)
    /// Tests are a bundle there, which another program has loaded.
    private static func file(of type: any DatabaseSource.Type) -> String {
        var found = Dl_info()
        let metadata = unsafeBitCast(type as Any.Type, to: UnsafeRawPointer.self)
        guard dladdr(metadata, &found) != 0, let name = found.dli_fname else {
            return CommandLine.arguments.first ?? ""
        }
        return String(cString: name)
    }
    #else
    /// Tests are a program of their own there.
    private static func file(of type: any DatabaseSource.Type) -> String {
        Disk().resolved("/proc/self/exe") ?? CommandLine.arguments.first ?? ""
    }
    #endif
}
