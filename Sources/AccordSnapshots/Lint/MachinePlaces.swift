/// What a text tells of the machine that it was made on: folders of somebody's home, hosts with a port of the moment.
struct MachinePlaces {
    enum Kind: CaseIterable, Sendable {
        case path, host
    }

    /// The first of a kind, and how many there are.
    struct Found: Equatable, Sendable {
        let kind: Kind
        let text: String
        /// Counted from 1.
        let line: Int
        fileprivate(set) var count: Int
    }

    private(set) var found: [Found] = []

    /// - Parameters:
    ///   - start: in bytes: what stands in front is not looked at.
    ///   - hostName: of this machine; a name that is a plain word proves nothing.
    init(in bytes: [UInt8], from start: Int = 0, hostName: String? = nil) {
        // What holds a zero is no text.
        guard !bytes.prefix(Self.inspected).contains(0) else { return }
        let host = hostName.flatMap(Self.tellingName)
        let scanner = MachineScanner(bytes: bytes, hostName: host)
        for kind in Kind.allCases {
            let ranges = scanner.ranges(of: kind, from: start)
            guard let first = ranges.first else { continue }
            found.append(
                Found(
                    kind: kind, text: String(decoding: bytes[first], as: UTF8.self),
                    line: bytes[..<first.lowerBound].count { $0 == 0x0A } + 1, count: ranges.count))
        }
    }

    private static let inspected = 8000

    private static func tellingName(_ name: String) -> [UInt8]? {
        let isTelling =
            name.utf8.count > 3 && !name.utf8.starts(with: "localhost".utf8)
            && name.utf8.contains { $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        return isTelling ? Array(name.utf8) : nil
    }
}
