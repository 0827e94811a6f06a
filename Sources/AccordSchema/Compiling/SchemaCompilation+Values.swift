import AccordJSON
import AccordRegex

// Keywords on numbers and strings.
extension SchemaCompilation {
    mutating func compileNumbers() {
        var numbers = NumberRules()
        readBound("minimum", into: &numbers, isMinimum: true, isExclusive: false)
        readBound("maximum", into: &numbers, isMinimum: false, isExclusive: false)
        if rules.hasBooleanBounds {
            numbers.isMinimumExclusive = schema["exclusiveMinimum"]?.bool == true
            numbers.isMaximumExclusive = schema["exclusiveMaximum"]?.bool == true
            for keyword in ["exclusiveMinimum", "exclusiveMaximum"] where schema[keyword]?.kind == .number {
                reportInvalid(keyword)
            }
            add(numbers)
        } else {
            add(numbers)
            var exclusive = NumberRules()
            readBound("exclusiveMinimum", into: &exclusive, isMinimum: true, isExclusive: true)
            readBound("exclusiveMaximum", into: &exclusive, isMinimum: false, isExclusive: true)
            add(exclusive)
        }
        compileMultiple()
    }

    private mutating func add(_ numbers: NumberRules) {
        guard numbers.hasMinimum || numbers.hasMaximum else { return }
        compiler.tables.numbers.append(numbers)
        let index = Int32(compiler.tables.numbers.count - 1)
        body.add(Instruction(operation: .bounds, a: index), for: .number)
    }

    private func readBound(
        _ keyword: String, into numbers: inout NumberRules, isMinimum: Bool, isExclusive: Bool
    ) {
        guard let value = schema[keyword] else { return }
        guard value.kind == .number else { return reportInvalid(keyword) }
        let node = compiler.tables.addConstant(value)
        let small = Self.small(value)
        if small == nil { numbers.areBoundsSmall = false }
        if isMinimum {
            numbers.hasMinimum = true
            numbers.isMinimumExclusive = isExclusive
            numbers.minimum = small ?? 0
            numbers.minimumNode = node
        } else {
            numbers.hasMaximum = true
            numbers.isMaximumExclusive = isExclusive
            numbers.maximum = small ?? 0
            numbers.maximumNode = node
        }
    }

    static func small(_ value: JSON) -> Int64? {
        guard let int = value.int, abs(Double(int)) < 1e18 else { return nil }
        return Int64(int)
    }

    private mutating func compileMultiple() {
        guard let value = schema["multipleOf"] else { return }
        guard value.kind == .number, let double = Double(value.numberText ?? ""), double >= 0,
            value != JSON(0)
        else { return reportInvalid("multipleOf") }
        var numbers = NumberRules()
        let small = Self.small(value)
        numbers.isDivisorSmall = small != nil
        numbers.divisor = small ?? 1
        numbers.divisorNode = compiler.tables.addConstant(value)
        compiler.tables.numbers.append(numbers)
        let index = Int32(compiler.tables.numbers.count - 1)
        body.add(Instruction(operation: .multiple, a: index), for: .number)
    }

    // MARK: - Strings

    mutating func compileStrings() {
        let minimum = count("minLength") ?? 0
        let maximum = count("maxLength") ?? Instruction.none
        if minimum > 0 || maximum != Instruction.none {
            body.add(Instruction(operation: .length, a: minimum, b: maximum), for: .string)
        }
        guard let pattern = schema["pattern"] else { return }
        guard let text = pattern.string else { return reportInvalid("pattern") }
        if let index = self.pattern(text, at: location, keyword: "pattern") {
            body.add(Instruction(operation: .pattern, a: index), for: .string)
        }
    }

    /// The index of a pattern; nil, and a problem, where it does not compile.
    func pattern(_ text: String, at location: SchemaLocation, keyword: String?) -> Int32? {
        do throws(RegularExpressionError) {
            return try compiler.tables.addPattern(text)
        } catch {
            compiler.report(.invalidPattern(text, error), at: location, keyword: keyword)
            return nil
        }
    }

    mutating func compileFormat() {
        guard
            compiler.options.formats == .assert || rules.vocabularies.contains(.formatAssertion),
            let value = schema["format"]
        else { return }
        guard let name = value.string else { return reportInvalid("format") }
        guard let format = Format.named(name) else { return }
        let index = compiler.tables.addFormat(format, named: name)
        body.add(
            Instruction(operation: .format, a: index), for: format.appliesTo == .string ? .string : .number)
    }

    mutating func compileContent() {
        guard compiler.options.assertsContent, rules.hasContent else { return }
        var content = ContentRule()
        content.encoding = schema["contentEncoding"]?.string
        content.mediaType = schema["contentMediaType"]?.string
        guard content.encoding != nil || content.mediaType != nil else { return }
        if rules.hasContentSchema, content.mediaType != nil, let inner = schema["contentSchema"] {
            content.schema = compiler.index(of: place(inner))
        }
        compiler.tables.contents.append(content)
        let index = Int32(compiler.tables.contents.count - 1)
        body.add(Instruction(operation: .content, a: index), for: .string)
    }

    // MARK: - Counts

    mutating func compileCounts() {
        addCount(.itemCount, "minItems", "maxItems", for: .array)
        addCount(.memberCount, "minProperties", "maxProperties", for: .object)
    }

    private mutating func addCount(
        _ operation: Operation, _ low: String, _ high: String, for kinds: SchemaBody.Kinds
    ) {
        let minimum = count(low) ?? 0
        let maximum = count(high) ?? Instruction.none
        guard minimum > 0 || maximum != Instruction.none else { return }
        body.add(Instruction(operation: operation, a: minimum, b: maximum), for: kinds)
    }
}
