/// How the name of a table or column is written, so that it can be nothing else.
enum SQLName {
    /// In double quotes, as the standard has it; MySQL takes it with `ANSI_QUOTES` only.
    static func quoted(_ name: String) -> String { quoted(name, mark: "\"") }

    /// As a system has it: back-ticks for MySQL.
    static func quoted(_ name: String, for system: DatabaseSystem) -> String {
        quoted(name, mark: system == .mysql ? "`" : "\"")
    }

    private static func quoted(_ name: String, mark: Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView([mark])
        for scalar in name.unicodeScalars {
            result.append(scalar)
            if scalar == mark { result.append(scalar) }
        }
        result.append(mark)
        return String(result)
    }
}
