#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// How wide a terminal draws a text, as the system's own `wcwidth` has it: not by the tables under test.
enum Cells {
    /// A character that is not to be drawn counts as many cells, so that no test overlooks it.
    static func count(_ text: String) -> Int {
        let locale = newlocale(mask, name, nil)
        let before = uselocale(locale)
        defer {
            uselocale(before)
            if let locale { freelocale(locale) }
        }
        guard let function = dlsym(dlopen(nil, RTLD_NOW), "wcwidth") else { return .max }
        let width = unsafeBitCast(function, to: Width.self)
        return text.unicodeScalars.reduce(0) { sum, scalar in
            let cells = Int(width(CInt(scalar.value)))
            return sum + (cells < 0 ? 10_000 : cells)
        }
    }

    /// The C library's module leaves it out on Linux.
    private typealias Width = @convention(c) (CInt) -> CInt

    #if canImport(Darwin)
    private static let (mask, name) = (LC_CTYPE_MASK, "en_US.UTF-8")
    #else
    /// `LC_CTYPE_MASK`, which the C library's module leaves out.
    private static let (mask, name): (Int32, String) = (1, "C.UTF-8")
    #endif
}
