/// A function that other files of a module can call, as its declaration has it.
struct SwiftFunction {
    struct Parameter {
        /// The label with its colon as a call writes it; empty for `_`.
        let prefix: String
        let type: String
        let hasDefault: Bool
    }

    let name: String
    let parameters: [Parameter]
    let isAsync: Bool
    let isThrowing: Bool

    /// The call without arguments; nil where one is needed.
    var plainCall: HummingbirdApp.Call? {
        parameters.allSatisfy(\.hasDefault) ? call(passing: "") : nil
    }

    func call(passing argument: String) -> HummingbirdApp.Call {
        HummingbirdApp.Call(expression: "\(name)(\(argument))", isAsync: isAsync, isThrowing: isThrowing)
    }
}

extension SwiftText {
    /// The functions of a name that stand outside of every type and are not private.
    func functions(named name: String) -> [SwiftFunction] {
        var functions: [SwiftFunction] = []
        var rest = bytes.indices
        while let start = find("func", in: rest) {
            rest = (start + 4)..<rest.upperBound
            if let named = next(in: rest), find(name, in: named..<rest.upperBound) == named,
                let function = function(name, at: named + name.utf8.count), isTopLevel(start)
            {
                functions.append(function)
            }
        }
        return functions
    }

    /// The properties that a protocol asks for; nil where it asks for more than that, or is not here.
    func requirements(of name: String) -> [(name: String, type: String)]? {
        var rest = bytes.indices
        while let start = find("protocol", in: rest) {
            rest = (start + 8)..<rest.upperBound
            guard let named = next(in: rest), find(name, in: named..<rest.upperBound) == named,
                let open = next(in: (named + name.utf8.count)..<rest.upperBound),
                bytes[open] == UInt8(ascii: "{"), let close = closing(open)
            else { continue }
            return properties(in: (open + 1)..<close)
        }
        return nil
    }

    /// The string literals that are the first argument of calls of a name: `.get("/books")`.
    func literals(after name: String) -> [String] {
        var literals: [String] = []
        var rest = bytes.indices
        while let start = find(name, in: rest) {
            rest = (start + name.utf8.count)..<rest.upperBound
            guard rest.lowerBound < bytes.count, bytes[rest.lowerBound] == UInt8(ascii: "("),
                let close = closing(rest.lowerBound),
                let first = parts(of: (rest.lowerBound + 1)..<close).first, first.count >= 2,
                bytes[first.lowerBound] == UInt8(ascii: "\"")
            else { continue }
            literals.append(text((first.lowerBound + 1)..<(first.upperBound - 1)))
        }
        return literals
    }

    // MARK: -

    private func function(_ name: String, at end: Int) -> SwiftFunction? {
        guard let open = next(in: end..<bytes.count), bytes[open] == UInt8(ascii: "("),
            let close = closing(open)
        else { return nil }
        let after = (close + 1)..<bytes.count
        let body = after.first { isCode($0) && "{-".utf8.contains(bytes[$0]) } ?? close + 1
        return SwiftFunction(
            name: name, parameters: parts(of: (open + 1)..<close).map(parameter),
            isAsync: find("async", in: (close + 1)..<body) != nil,
            isThrowing: find("throws", in: (close + 1)..<body) != nil)
    }

    private func parameter(_ part: Range<Int>) -> SwiftFunction.Parameter {
        let colon = part.first { isCode($0) && bytes[$0] == UInt8(ascii: ":") } ?? part.upperBound
        let equals = part.first { isCode($0) && bytes[$0] == UInt8(ascii: "=") }
        let label = part.prefix { Self.isInName(bytes[$0]) }
        let name = text(part.lowerBound..<label.endIndex)
        let type = trimmed(min(colon + 1, part.upperBound)..<(equals ?? part.upperBound)).map(text) ?? ""
        return SwiftFunction.Parameter(
            prefix: name == "_" ? "" : "\(name): ", type: type, hasDefault: equals != nil)
    }

    private func isTopLevel(_ index: Int) -> Bool {
        var depth = 0
        for place in 0..<index where isCode(place) {
            if bytes[place] == UInt8(ascii: "{") { depth += 1 }
            if bytes[place] == UInt8(ascii: "}") { depth -= 1 }
        }
        let line = (bytes[..<index].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        return depth == 0 && find("private", in: line..<index) == nil
            && find("fileprivate", in: line..<index) == nil
    }

    private func properties(in body: Range<Int>) -> [(name: String, type: String)]? {
        var properties: [(name: String, type: String)] = []
        var rest = body
        while let start = next(in: rest) {
            guard find("var", in: start..<body.upperBound) == start,
                let open = (start..<body.upperBound).first(where: { bytes[$0] == UInt8(ascii: "{") }),
                let close = closing(open)
            else { return nil }
            let parts = text((start + 3)..<open).split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let words = parts.map { $0.filter { !$0.isWhitespace } }
            properties.append((words[0], words[1]))
            rest = (close + 1)..<body.upperBound
        }
        return properties
    }
}
