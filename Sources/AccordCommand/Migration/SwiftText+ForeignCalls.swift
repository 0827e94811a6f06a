extension SwiftText {
    /// The calls of `assertSnapshot` in a range, in order.
    func foreignCalls(in range: Range<Int>) -> [ForeignCall] {
        var calls: [ForeignCall] = []
        var rest = range
        while let start = find("assertSnapshot", in: rest), let call = call(of: "assertSnapshot", in: rest) {
            rest = call.inside.upperBound..<range.upperBound
            guard let value = call["of"] ?? call["matching"], let strategy = call["as"] else { continue }
            calls.append(
                ForeignCall(
                    line: bytes[..<start].count { $0 == UInt8(ascii: "\n") } + 1,
                    text: text(start..<(call.inside.upperBound + 1)), value: text(value.value),
                    strategy: text(strategy.value), name: name(call["named"])))
        }
        return calls
    }

    private func name(_ argument: SwiftCall.Argument?) -> ForeignCall.Name {
        guard let argument else { return .none }
        let literal = text(argument.value)
        guard literal.utf8.count > 2, literal.hasPrefix("\""), literal.hasSuffix("\""),
            !literal.utf8.contains(UInt8(ascii: "\\")), !literal.hasPrefix("\"\"\"")
        else { return .computed }
        let content = literal.dropFirst().dropLast()
        return content.utf8.contains(UInt8(ascii: "\"")) ? .computed : .literal(String(content))
    }
}
