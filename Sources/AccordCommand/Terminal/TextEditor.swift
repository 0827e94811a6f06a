import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The editor that somebody has chosen, for one text at a time.
struct TextEditor {
    /// As a shell reads it: it may have options.
    private let command: String

    /// The first of `VISUAL` and `EDITOR` that says anything, else `vi`, which POSIX promises.
    init(environment: [String: String]) {
        let chosen = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
        command = chosen.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
    }

    /// Lets somebody edit a text; the terminal has to be as a shell leaves it.
    ///
    /// A signal that ends this process ends the editor first, and then this process.
    ///
    /// - Parameter path: of the snapshot; from its extension an editor knows the syntax.
    func edit(_ bytes: [UInt8], of path: String) throws(EditorError) -> [UInt8] {
        let relay = SignalRelay()
        let (code, edited): (Int, [UInt8]?)
        defer { if let signal = relay.end() { raise(signal) } }
        do throws(FileError) { (code, edited) = try run(bytes, Self.suffix(of: path), relay) } catch {
            throw .file(error)
        }
        guard code == 0, let edited else { throw .ended(command: command, code: code) }
        return edited
    }

    private func run(
        _ bytes: [UInt8], _ suffix: String, _ relay: SignalRelay
    ) throws(FileError) -> (code: Int, [UInt8]?) {
        // Only its owner can read it: what was received may be nobody else's business.
        let folder = try Disk().makePrivateFolder(in: "/tmp", named: "accord-edit")
        defer { try? Disk().remove(folder) }
        let file = "\(folder)/snapshot\(suffix)"
        try Disk().write(bytes, to: file)
        // The path needs no quotes.
        let shell = ["/bin/sh", "-c", "\(command) \(file)"]
        guard let child = try? ChildProcess.start(shell, output: .terminal) else { return (127, nil) }
        relay.begin(child.id)
        return (Self.code(child.wait()), try Disk().read(file))
    }

    /// The exit code, or the signal with 128 added, as a shell gives it.
    private static func code(_ status: ChildProcess.Status) -> Int {
        switch status {
        case .exited(let code): Int(code)
        case .killed(let signal): Int(signal) + 128
        }
    }

    private static func suffix(of path: String) -> String {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        let suffix = name[dot...]
        let isPlain = suffix.dropFirst().allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
        }
        return isPlain ? String(decoding: suffix, as: UTF8.self) : ""
    }
}
