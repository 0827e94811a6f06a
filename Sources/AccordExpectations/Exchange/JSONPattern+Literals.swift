import AccordJSON

extension JSONPattern: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Bool) { self.init(.value(JSON(value))) }
}

extension JSONPattern: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(.value(JSON(value))) }
}

extension JSONPattern: ExpressibleByFloatLiteral {
    public init(floatLiteral value: Double) { self.init(.value(JSON(value))) }
}

extension JSONPattern: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(.value(JSON(value))) }
}

extension JSONPattern: ExpressibleByArrayLiteral {
    /// As many elements, each matching its own pattern.
    public init(arrayLiteral elements: JSONPattern...) { self.init(.array(elements)) }
}

extension JSONPattern: ExpressibleByDictionaryLiteral {
    /// An object with these members, and perhaps with others.
    public init(dictionaryLiteral members: (String, JSONPattern)...) {
        self.init(.object(members.map { ($0, $1) }, isClosed: false))
    }
}
