// What a run did: every process appends lines to a file of its own, the command line reads them all.

package import AccordFiles
import AccordJSON
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The journal of this process: one file below the run's folder, one `O_APPEND` write a line.
///
/// A test never fails because its journal cannot be written: nothing depends on a journal being whole.
package final class Journal: Sendable {
    private let files: any FileSystem
    private let path: String
    private let runs: Runs
    private let state = Mutex(State())

    private struct State {
        var hasBegun = false
        /// The file may end within a line: the next one then begins on its own.
        var isTorn = false
    }

    /// - Parameters:
    ///   - runs: the folder that holds the runs of a package.
    ///   - run: the run that this process belongs to.
    package init(runs: Runs, run: String, files: any FileSystem = Disk()) {
        self.files = files
        self.runs = runs
        // Shards in containers often have one process number, and their folders are copied into one.
        let process = "\(getpid())-\(RunID.startTime(of: getpid()))"
        path = "\(runs.folder)/\(run)/\(process).jsonl"
    }

    /// Milliseconds since 1970.
    package static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }

    package func append(_ event: some JournalEvent) {
        let wasTorn = state.withLock { state in
            if !state.hasBegun { state = State(hasBegun: true, isTorn: begin()) }
            defer { state.isTorn = false }
            return state.isTorn
        }
        let line = event.line.serialized(.compact) + [Self.lineFeed]
        do throws(FileError) {
            try files.append(wasTorn ? [Self.lineFeed] + line : line, to: path)
        } catch {
            state.withLock { $0.isTorn = true }
        }
    }

    /// - Returns: whether the file is there, from a process that had the same number, as in a container, and that may
    ///   have been killed while it wrote.
    private func begin() -> Bool {
        runs.sweep(keeping: Path.name(Path.parent(path)))
        return (try? files.kind(of: path)) == .file
    }

    private static let lineFeed = UInt8(ascii: "\n")
}
