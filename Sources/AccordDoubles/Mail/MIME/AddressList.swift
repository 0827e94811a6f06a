/// The addresses of a header field (RFC 5322, 3.4), read as tolerantly as mail programs do.
struct AddressList {
    /// Without quotes and backslashes: what may be a name.
    private var words: [UInt8] = []
    /// As it is written, without comments: what may be an address.
    private var literal: [UInt8] = []
    private var angled: [UInt8]?
    private var isInAngles = false
    private(set) var addresses: [MailAddress] = []

    /// All addresses; those of a group without the group.
    static func parse(_ text: String) -> [MailAddress] {
        var list = AddressList()
        list.read(Array(text.utf8))
        return list.addresses
    }

    private mutating func read(_ bytes: [UInt8]) {
        var (isQuoted, isEscaped, comments) = (false, false, 0)
        for byte in bytes {
            if isEscaped {
                isEscaped = false
                if comments == 0 { add(byte, isWord: true) }
            } else if byte == UInt8(ascii: "\\"), isQuoted || comments > 0 {
                isEscaped = true
                if comments == 0 { add(byte, isWord: false) }
            } else if byte == UInt8(ascii: "\""), comments == 0 {
                isQuoted.toggle()
                add(byte, isWord: false)
            } else if isQuoted {
                add(byte, isWord: true)
            } else if byte == UInt8(ascii: "(") {
                comments += 1
            } else if comments > 0 {
                if byte == UInt8(ascii: ")") { comments -= 1 }
            } else {
                readPlain(byte)
            }
        }
        finish()
    }

    private mutating func readPlain(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "<"):
            isInAngles = true
            angled = []
        case UInt8(ascii: ">"): isInAngles = false
        case UInt8(ascii: ","), UInt8(ascii: ";"): isInAngles ? add(byte, isWord: true) : finish()
        case UInt8(ascii: ":") where !isInAngles:
            // The name of a group is no address.
            (words, literal) = ([], [])
        default: add(byte, isWord: true)
        }
    }

    private mutating func add(_ byte: UInt8, isWord: Bool) {
        if isInAngles {
            angled?.append(byte)
        } else {
            if isWord { words.append(byte) }
            literal.append(byte)
        }
    }

    private mutating func finish() {
        defer { (words, literal, angled, isInAngles) = ([], [], nil, false) }
        let address = String(decoding: (angled ?? literal).trimmedBlanks, as: UTF8.self)
        guard !address.isEmpty else { return }
        let name = EncodedWords.decode(String(decoding: words.trimmedBlanks, as: UTF8.self))
        addresses.append(MailAddress(address, name: angled == nil || name.isEmpty ? nil : name))
    }
}
