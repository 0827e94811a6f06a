extension JSON {
    /// The value `null`.
    public static let null = JSONBuilder.leaf(.null)

    /// A boolean.
    public init(_ value: Bool) { self = JSONBuilder.leaf(value ? .true : .false) }

    /// A whole number.
    public init(_ value: Int) { self = JSONBuilder.leaf(.number, Array(String(value).utf8)) }

    /// A number in its shortest form; infinities and NaN, which JSON does not know, become `null`.
    public init(_ value: Double) {
        guard value.isFinite else {
            self = .null
            return
        }
        let text = value.description
        self = JSONBuilder.leaf(.number, Array((text.hasSuffix(".0") ? String(text.dropLast(2)) : text).utf8))
    }

    /// A string, its content kept byte by byte.
    public init(_ value: String) {
        self = JSONBuilder.leaf(.string, Array(value.utf8), flags: JSONNode.mayNeedEscapes)
    }

    /// A number from its text, kept as it is; nil where the text is no JSON number.
    public init?(numberText: String) {
        guard let value = try? JSON(parsing: numberText), value.kind == .number,
            value.numberText == numberText
        else { return nil }
        self = value
    }

    /// An array, its elements in the order given.
    public init(elements: some Sequence<JSON>) { self = JSONBuilder.array(elements) }

    /// An object, its members in the order given, duplicates included.
    public init(members: some Sequence<(String, JSON)>) { self = JSONBuilder.object(members) }
}

extension JSON: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Bool) { self.init(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}

extension JSON: ExpressibleByFloatLiteral {
    public init(floatLiteral value: Double) { self.init(value) }
}

extension JSON: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
}

extension JSON: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: JSON...) { self.init(elements: elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral members: (String, JSON)...) { self.init(members: members) }
}
