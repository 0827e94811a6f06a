import TestSupport
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A terminal without a screen: the test sits at its keyboard and reads what is drawn.
final class PseudoTerminal {
    let process: pid_t
    private var master: Int32
    /// The path of the other end.
    private let name: String
    private var screen = VirtualScreen()

    /// - Parameter program: what is started in place of the built command.
    init(
        _ arguments: [String], in folder: String, columns: Int = 80, rows: Int = 24,
        environment: [String: String] = [:], program: String? = nil
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(master >= 0)
        name = try #require(Self.name(of: master), "the other end of the terminal")
        Self.resize(master, columns, rows)
        process = try Program.spawn(
            arguments, in: folder, environment: environment, input: name, output: name, errors: name,
            ownSession: true, program: program)
    }

    deinit { hangUp() }

    /// Nobody is at this end any more.
    func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = write(master, bytes, bytes.count)
    }

    /// Whether something that was typed has not been read yet.
    var hasUnreadKeys: Bool {
        let file = open(name, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        defer { close(file) }
        var count: Int32 = 0
        return ioctl(file, UInt(FIONREAD), &count) == 0 && count > 0
    }

    func resize(columns: Int, rows: Int) { Self.resize(master, columns, rows) }

    /// Reads until the screen is as it should be; false where that does not happen, or the process ends first.
    func waits(for condition: (VirtualScreen) -> Bool) async -> Bool {
        while !condition(screen) {
            guard await readMore() else { return condition(screen) }
        }
        return true
    }

    /// What is on the screen now, without the blanks at the ends of its rows.
    var shown: String { screen.shown }

    /// Reads until nothing has come for half a second.
    func settles() async {
        while let bytes = await Aside.run({ [master] in Self.read(master, patience: 500) }) {
            screen.write(bytes[...])
        }
    }

    /// Reads to the end of the output, and waits for the process.
    func end() async -> (code: Int32, screen: VirtualScreen) {
        while await readMore() {}
        // One that still runs after the patience of `readMore` would run for ever.
        kill(process, SIGKILL)
        return (await Program.wait(for: process), screen)
    }

    /// Whether keys are echoed and handed over line by line, as a shell needs it.
    var isCooked: Bool {
        var settings = termios()
        return tcgetattr(master, &settings) == 0
            && settings.c_lflag & tcflag_t(ECHO | ICANON) == tcflag_t(ECHO | ICANON)
    }

    /// Waits for output and draws it; false at its end, or where none comes in twenty seconds.
    private func readMore() async -> Bool {
        let master = master
        guard let bytes = await Aside.run({ Self.read(master) }) else { return false }
        screen.write(bytes[...])
        return true
    }

    /// - Parameter patience: in milliseconds.
    private static func read(_ master: Int32, patience: Int32 = 20_000) -> [UInt8]? {
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, patience) > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = systemRead(master, &bytes, bytes.count)
        if count < 0, errno == EINTR { return [] }
        return count > 0 ? Array(bytes[..<count]) : nil
    }

    #if canImport(Darwin)
    private static func name(of master: Int32) -> String? {
        guard grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else { return nil }
        return String(cString: name)
    }
    #else
    /// What `unlockpt` and `ptsname` do; the C library's module leaves them out.
    private static func name(of master: Int32) -> String? {
        let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        var lock: Int32 = 0
        var number: UInt32 = 0
        guard ioctl(master, setLock, &lock) == 0, ioctl(master, getNumber, &number) == 0 else {
            return nil
        }
        return "/dev/pts/\(number)"
    }
    #endif

    private static func resize(_ file: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(file, UInt(TIOCSWINSZ), &size)
    }
}

/// Inside `PseudoTerminal` the name `read` means its own method.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(file, buffer, count)
}
