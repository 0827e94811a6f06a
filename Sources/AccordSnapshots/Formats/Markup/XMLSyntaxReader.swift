/// Walks through XML for the sake of its form alone (XML 1.0, fifth edition): nothing is kept.
///
/// What a document type declares is skipped, and may have declared every entity.
struct XMLSyntaxReader {
    struct Fault: Error {
        let reason: XMLSyntaxError.Reason
        let offset: Int
    }

    let bytes: [UInt8]
    var index = 0
    var hasDocumentType = false
    private var open: [(name: ArraySlice<UInt8>, offset: Int)] = []
    private var hasElement = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() throws(Fault) {
        guard !isOfOtherEncoding else { return }
        try checkBytes()
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") { try markup() } else { try text() }
        }
        if let last = open.last {
            throw Fault(reason: .open(String(decoding: last.name, as: UTF8.self)), offset: last.offset)
        }
        guard hasElement else { throw fault(.noElement) }
    }

    // MARK: - Characters

    /// UTF-16 begins with a mark or has a zero; a declaration names every other encoding.
    private var isOfOtherEncoding: Bool {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.prefix(2).contains(0)
        {
            return true
        }
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else {
            return false
        }
        let declaration = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
        return declaration.contains("encoding") && !declaration.contains("utf-8")
    }

    private func checkBytes() throws(Fault) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw fault(.notUTF8) }
        if let place = bytes.firstIndex(where: { $0 < 0x20 && !Self.isSpace($0) }) {
            throw Fault(reason: .control(bytes[place]), offset: place)
        }
    }

    private mutating func text() throws(Fault) {
        let isInside = !open.isEmpty
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            guard isInside || Self.isSpace(bytes[index]) else { throw fault(.outside) }
            guard !stands("]]>") else { throw fault(.unescaped("]]>")) }
            if bytes[index] == UInt8(ascii: "&") { try reference() } else { index += 1 }
        }
    }

    // MARK: - Markup

    private mutating func markup() throws(Fault) {
        if stands("<!--") {
            try skip("<!--", to: "--")
            guard stands(">") else { throw fault(.unfinished("<!--")) }
            index += 1
        } else if stands("<?") {
            try skip("<?", to: "?>")
        } else if stands("<![CDATA[") {
            guard !open.isEmpty else { throw fault(.outside) }
            try skip("<![CDATA[", to: "]]>")
        } else if stands("<!DOCTYPE") {
            guard !hasElement else { throw fault(.outside) }
            try documentType()
        } else if stands("</") {
            try endTag()
        } else {
            try startTag()
        }
    }

    private mutating func startTag() throws(Fault) {
        let start = index
        guard !open.isEmpty || !hasElement else { throw fault(.outside) }
        index += 1
        let name = try name()
        hasElement = true
        if try attributes(from: start) { open.append((name, start)) }
    }

    private mutating func endTag() throws(Fault) {
        let start = index
        index += 2
        let name = try name()
        skipSpace()
        guard stands(">") else { throw fault(.tag) }
        index += 1
        let last = open.popLast()
        guard let last, last.name.elementsEqual(name) else {
            let other = last.map { String(decoding: $0.name, as: UTF8.self) }
            throw Fault(reason: .end(String(decoding: name, as: UTF8.self), of: other), offset: start)
        }
    }
}
