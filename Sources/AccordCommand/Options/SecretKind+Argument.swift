public import AccordSnapshots
public import ArgumentParser

extension SecretKind: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }

    public static var allValueStrings: [String] { names }
}
