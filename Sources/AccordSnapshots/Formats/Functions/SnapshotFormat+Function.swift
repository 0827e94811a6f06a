import AccordJSON

extension SnapshotFormat {
    /// A function over many inputs in one snapshot: `as: .func(into: .lines, slugify)`.
    ///
    /// ```swift
    /// expectSnapshot(of: ["Walden", "Life & Fate"], as: .func(into: .lines, slugify))
    /// ```
    ///
    /// As JSON a list of `input` and `output`, or `error` where the function threw. In all other formats a
    /// transcript: each input behind `> `, below it what came out, indented, or the error behind `! `.
    ///
    /// - Parameters:
    ///   - format: how the outputs are written; its own comparison holds for each of them.
    ///   - function: is called once for every input, in their order.
    public static func `func`<Input, Output>(
        into format: SnapshotFormat<Output>, _ function: @escaping @Sendable (Input) throws -> Output
    ) -> Self where Value == [Input] {
        let isJSON = format.fileExtension == "json"
        var cases = Self(fileExtension: isJSON ? "json" : "txt") { inputs in
            let cases = inputs.map { FunctionCase(input: $0, function, format) }
            return isJSON ? .json(JSON(elements: cases.map(\.json))) : .text(cases.flatMap(\.transcript))
        }
        cases.leniency = format.leniency.below("$[*].output")
        return cases
    }
}
