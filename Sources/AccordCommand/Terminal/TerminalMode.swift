#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// How a terminal hands over its keys: as it was found, or one by one and unechoed.
struct TerminalMode {
    private let file: Int32
    let original: termios

    /// nil where the file is no terminal.
    init?(_ file: Int32) {
        var settings = termios()
        guard isatty(file) == 1, tcgetattr(file, &settings) == 0 else { return nil }
        self.file = file
        original = settings
    }

    /// Signals stay with the terminal: it alone knows all the processes that Ctrl-Z has to stop.
    func setUnbuffered() {
        var settings = original
        settings.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN)
        settings.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR)
        withUnsafeMutableBytes(of: &settings.c_cc) { characters in
            characters[Int(VMIN)] = 1
            characters[Int(VTIME)] = 0
        }
        tcsetattr(file, TCSAFLUSH, &settings)
    }

    func restore() {
        var settings = original
        tcsetattr(file, TCSAFLUSH, &settings)
    }
}
