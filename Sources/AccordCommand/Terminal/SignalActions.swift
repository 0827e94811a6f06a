#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What signals did before a handler took them, so that it can be put back.
///
/// What is ignored stays ignored, and so it does in programs that are started: `nohup` wants it so, and a
/// shell for what runs in the background.
struct SignalActions {
    private let former: [(number: Int32, action: sigaction)]

    /// Takes those of the signals that are not ignored.
    init(taking numbers: [Int32], _ handler: @escaping @convention(c) (Int32) -> Void) {
        var former: [(number: Int32, action: sigaction)] = []
        for number in numbers {
            var action = sigaction()
            guard sigaction(number, nil, &action) == 0, !Self.isIgnored(action) else { continue }
            former.append((number, action))
            signal(number, handler)
        }
        self.former = former
    }

    func restore() {
        for (number, action) in former {
            var action = action
            sigaction(number, &action, nil)
        }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        #if canImport(Darwin)
        let handler = action.__sigaction_u.__sa_handler
        #elseif canImport(Musl)
        let handler = action.__sa_handler.sa_handler
        #else
        let handler = action.__sigaction_handler.sa_handler
        #endif
        // Functions of C cannot be compared, their addresses can.
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
