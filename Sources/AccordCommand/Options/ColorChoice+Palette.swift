import AccordReview

extension ColorChoice {
    /// None, sixteen or 256 colours, as the option, the environment and the terminal say.
    func palette(isTerminal: Bool, environment: [String: String]) -> ScreenPalette {
        guard isColoured(isTerminal: isTerminal, environment: environment) else { return .plain }
        return Self.hasManyColours(environment) ? .colours256 : .ansi
    }

    /// Terminals with more colours than 256 have those as well.
    private static func hasManyColours(_ environment: [String: String]) -> Bool {
        let terminal = environment["TERM"] ?? ""
        return terminal.contains("256color") || terminal.hasSuffix("-direct")
            || ["truecolor", "24bit", "256color"].contains((environment["COLORTERM"] ?? "").lowercased())
    }
}
