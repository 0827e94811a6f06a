import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Which run a process belongs to, so that both runners of one `swift test` meet in one folder.
package enum RunID {
    /// The parent's process number and start time: `swift test` starts both runners.
    package static func ofParent() -> String { "\(getppid())-\(startTime(of: getppid()))" }

    #if canImport(Darwin)
    package static func startTime(of process: Int32) -> String {
        var status = proc_bsdinfo()
        let size = Int32(MemoryLayout<proc_bsdinfo>.size)
        guard proc_pidinfo(process, PROC_PIDTBSDINFO, 0, &status, size) == size else { return "0" }
        return String(status.pbi_start_tvsec)
    }
    #else
    /// When a process began, in units of the system, or `0` where there is no such process.
    ///
    /// Field 22 of `/proc/<pid>/stat`, counted from behind the command's name, which may hold blanks.
    package static func startTime(of process: Int32) -> String {
        let status = (try? Disk().read("/proc/\(process)/stat")) ?? nil
        let fields = String(decoding: status ?? [], as: UTF8.self).split(separator: ")").last?
            .split(separator: " ")
        guard let fields, fields.count > 19 else { return "0" }
        return String(fields[19])
    }
    #endif
}
