#if Hummingbird && GRDB
extension String {
    /// The text as it stands in HTML or XML, inside of elements and of attributes.
    var escapedForMarkup: String {
        reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }
}
#endif
