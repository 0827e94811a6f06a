import AccordJSON
import AccordURI

/// Reads the text of one parameter as its style, `explode` and schema say.
struct ParameterDecoder: Sendable {
    let name: String
    let style: ParameterStyle
    let explode: Bool
    let shape: ValueShape
    /// `+` is a blank in queries and forms.
    var plusIsBlank = false
    /// Header fields and cookies of style `cookie` are written without percent-encoding.
    var isPercentEncoded = true
    /// Where text may be meant as text or as a number, text is preferred.
    var prefersText = false

    /// A value of one text, as all locations have it but exploded queries.
    ///
    /// - Returns: nil where the text lacks what the style demands: the `.` of a label, the `;name` of a matrix,
    ///   the value of a member.
    func decode(_ raw: ArraySlice<UInt8>) -> DecodedParameter? {
        var run = Run(decoder: self)
        guard let value = run.value(raw), !run.isIncomplete else { return nil }
        return DecodedParameter(value: value, isMalformed: run.isMalformed, text: run.text(raw))
    }

    /// A value of repeated texts: `?tag=a&tag=b`.
    ///
    /// - Returns: nil also where the style has all elements or members in one text.
    func decode(repeated raws: [ArraySlice<UInt8>]) -> DecodedParameter? {
        guard let first = raws.first else { return nil }
        guard raws.count > 1 || (shape.isArray && explode && repeatsNames) else { return decode(first) }
        guard explode || !(shape.isArray || shape.isObject) else { return nil }
        var run = Run(decoder: self)
        let item = shape.items ?? .text
        let values = raws.map { run.primitive($0, item) }
        return DecodedParameter(
            value: JSON(elements: values), isMalformed: run.isMalformed, text: run.text(first))
    }

    /// Whether exploding gives pairs of their own, and not parts of one text.
    private var repeatsNames: Bool {
        switch style {
        case .simple, .label, .matrix: false
        case .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie: true
        }
    }

    /// An object whose members stand on their own: `?R=100&G=200`.
    func decode(members: [(name: String, raw: ArraySlice<UInt8>)]) -> DecodedParameter {
        var run = Run(decoder: self)
        let values = members.map { ($0.name, run.primitive($0.raw, run.member($0.name))) }
        return DecodedParameter(
            value: JSON(members: values), isMalformed: run.isMalformed,
            text: members.map { "\($0.name)=\(String(decoding: $0.raw, as: UTF8.self))" }.joined(
                separator: "&"))
    }
}

extension ParameterDecoder {
    /// One decoding, and whether something in it made no sense.
    struct Run {
        let decoder: ParameterDecoder
        var isMalformed = false
        /// Whether a member lacks its value.
        var isIncomplete = false

        private var shape: ValueShape { decoder.shape }
        private var explode: Bool { decoder.explode }

        mutating func value(_ raw: ArraySlice<UInt8>) -> JSON? {
            switch decoder.style {
            case .label: label(raw)
            case .matrix: matrix(raw)
            default: delimited(raw, assigning: explode && decoder.style == .simple)
            }
        }

        /// Elements or members in one text.
        private mutating func delimited(_ raw: ArraySlice<UInt8>, assigning: Bool) -> JSON {
            if shape.isArray { return array(split(raw)) }
            guard shape.isObject, !isPrimitiveText(raw) else { return primitive(raw, shape) }
            return assigning ? assigned(split(raw)) : alternating(split(raw))
        }

        /// A union of an object and something simple is the latter where there is nothing to split.
        private func isPrimitiveText(_ raw: ArraySlice<UInt8>) -> Bool {
            !shape.types.isDisjoint(with: [.string, .number, .boolean, .null])
                && !raw.contains(UInt8(ascii: ",")) && !raw.contains(UInt8(ascii: "="))
        }

        private mutating func label(_ raw: ArraySlice<UInt8>) -> JSON? {
            guard raw.first == UInt8(ascii: ".") else { return nil }
            let rest = raw.dropFirst()
            guard shape.isArray || shape.isObject else { return primitive(rest, shape) }
            let dot = UInt8(ascii: ".")
            if shape.isObject {
                return explode ? assigned(cut(rest, dot)) : alternating(cut(rest, UInt8(ascii: ",")))
            }
            // Documents before 3.0.4 showed dots for both; RFC 6570 has commas where nothing is exploded.
            let hasDots = explode || (!rest.contains(UInt8(ascii: ",")) && shape.items?.types != .number)
            return array(cut(rest, hasDots ? dot : UInt8(ascii: ",")))
        }

        private mutating func matrix(_ raw: ArraySlice<UInt8>) -> JSON? {
            guard raw.first == UInt8(ascii: ";") else { return nil }
            let pairs = cut(raw.dropFirst(), UInt8(ascii: ";"))
            if explode, shape.isObject { return assigned(pairs) }
            var values: [ArraySlice<UInt8>] = []
            for pair in pairs {
                guard pair.starts(with: decoder.name.utf8) else { return nil }
                let rest = pair.dropFirst(decoder.name.utf8.count)
                guard rest.isEmpty || rest.first == UInt8(ascii: "=") else { return nil }
                values.append(rest.dropFirst())
            }
            if explode, shape.isArray { return array(values) }
            guard let value = values.first, values.count == 1 else { return nil }
            if shape.isArray { return array(cut(value, UInt8(ascii: ","))) }
            return shape.isObject ? alternating(cut(value, UInt8(ascii: ","))) : primitive(value, shape)
        }

        func split(_ raw: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
            switch decoder.style {
            case .spaceDelimited: cut(raw, [0x20, 0x2B], escape: "20")
            case .pipeDelimited: cut(raw, [0x7C], escape: "7C")
            default: cut(raw, UInt8(ascii: ",")).map { decoder.isPercentEncoded ? $0 : Self.trimmed($0) }
            }
        }

        private func cut(_ raw: ArraySlice<UInt8>, _ separator: UInt8) -> [ArraySlice<UInt8>] {
            raw.isEmpty ? [] : raw.split(separator: separator, omittingEmptySubsequences: false)
        }

        /// Blanks and pipes may come as they are or percent-encoded.
        private func cut(
            _ raw: ArraySlice<UInt8>, _ separators: [UInt8], escape: String
        ) -> [ArraySlice<UInt8>] {
            guard !raw.isEmpty else { return [] }
            var parts: [ArraySlice<UInt8>] = []
            var (start, index) = (raw.startIndex, raw.startIndex)
            while index < raw.endIndex {
                let isEscape = raw[index] == 0x25 && Self.isEscape(escape, raw[(index + 1)...].prefix(2))
                guard isEscape || separators.contains(raw[index]) else {
                    index += 1
                    continue
                }
                parts.append(raw[start..<index])
                index += isEscape ? 3 : 1
                start = index
            }
            return parts + [raw[start...]]
        }

        private static func isEscape(_ escape: String, _ digits: ArraySlice<UInt8>) -> Bool {
            digits.count == 2 && zip(escape.utf8, digits).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }

        static func trimmed(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            var rest = raw
            while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
            while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
            return rest
        }

        private mutating func array(_ parts: [ArraySlice<UInt8>]) -> JSON {
            var values: [JSON] = []
            for part in parts { values.append(primitive(part, shape.items ?? .text)) }
            return JSON(elements: values)
        }

        /// `R,100,G,200`
        private mutating func alternating(_ parts: [ArraySlice<UInt8>]) -> JSON {
            var members: [(String, JSON)] = []
            for index in stride(from: 0, to: parts.count, by: 2) {
                let name = text(decoding: parts[index])
                let raw = index + 1 < parts.count ? parts[index + 1] : []
                members.append((name, primitive(raw, member(name))))
            }
            if parts.count % 2 == 1 { isIncomplete = true }
            return JSON(members: members)
        }

        /// `R=100,G=200`
        private mutating func assigned(_ parts: [ArraySlice<UInt8>]) -> JSON {
            var members: [(String, JSON)] = []
            for part in parts {
                let equals = part.firstIndex(of: UInt8(ascii: "="))
                let name = text(decoding: part[..<(equals ?? part.endIndex)])
                let raw = equals.map { part[($0 + 1)...] } ?? []
                if equals == nil { isIncomplete = true }
                members.append((name, primitive(raw, member(name))))
            }
            return JSON(members: members)
        }

        func member(_ name: String) -> ValueShape { shape.property(name) ?? shape.additional ?? .text }

        mutating func primitive(_ raw: ArraySlice<UInt8>, _ shape: ValueShape) -> JSON {
            PrimitiveText.value(text(decoding: raw), shape, preferringText: decoder.prefersText)
        }

        private mutating func text(decoding raw: ArraySlice<UInt8>) -> String {
            guard decoder.isPercentEncoded else { return String(decoding: raw, as: UTF8.self) }
            let result = PercentDecoding.text(raw, plusIsBlank: decoder.plusIsBlank)
            if result.isMalformed { isMalformed = true }
            return result.text
        }

        func text(_ raw: ArraySlice<UInt8>) -> String {
            guard decoder.isPercentEncoded else { return String(decoding: raw, as: UTF8.self) }
            return PercentDecoding.text(raw, plusIsBlank: decoder.plusIsBlank).text
        }
    }
}
