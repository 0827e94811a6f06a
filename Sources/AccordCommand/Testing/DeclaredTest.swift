/// A test as its source declares it.
struct DeclaredTest: Equatable {
    enum Runner: Equatable { case xctest, swiftTesting }

    let runner: Runner
    /// The types that it stands in, from the outside in.
    let types: [String]
    /// As `#function` has it: `lists()`, `lists(count:)`, or with back-ticks.
    let name: String
    /// Where its body stands in the source, in bytes.
    let body: Range<Int>

    var isParameterized: Bool { name.utf8.contains(UInt8(ascii: ":")) }

    /// Its name in Accord: XCTest offers the file and the function, Swift Testing the suites.
    func components(in file: String) -> [String] {
        switch runner {
        case .xctest: [file, name]
        case .swiftTesting: types + [name]
        }
    }
}
