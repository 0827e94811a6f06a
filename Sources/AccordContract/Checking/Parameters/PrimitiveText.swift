import AccordJSON

/// Text as the value that its schema's types make of it: `12` is a number where a number may stand.
enum PrimitiveText {
    /// Text that is of none of the types stays text, for the schema to say so.
    static func value(_ text: String, _ shape: ValueShape, preferringText: Bool = false) -> JSON {
        let types = shape.types
        if preferringText, types.contains(.string) { return JSON(text) }
        if types.contains(.boolean) {
            if text.utf8.elementsEqual("true".utf8) { return true }
            if text.utf8.elementsEqual("false".utf8) { return false }
        }
        if types.contains(.number), let number = JSON(numberText: text) { return number }
        if types.contains(.null), !types.contains(.string) {
            if text.isEmpty || text.utf8.elementsEqual("null".utf8) { return .null }
        }
        return JSON(text)
    }
}
