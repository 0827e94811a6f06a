/// The signs that formats look for. (In debug builds `UInt8(ascii:)` is a call; these are not.)
extension UInt8 {
    @inline(__always) static var dot: UInt8 { 0x2E }
    @inline(__always) static var hyphen: UInt8 { 0x2D }
    @inline(__always) static var colon: UInt8 { 0x3A }
    @inline(__always) static var slash: UInt8 { 0x2F }
    @inline(__always) static var questionMark: UInt8 { 0x3F }
    @inline(__always) static var numberSign: UInt8 { 0x23 }
    @inline(__always) static var atSign: UInt8 { 0x40 }
    @inline(__always) static var percent: UInt8 { 0x25 }
    @inline(__always) static var leftBracket: UInt8 { 0x5B }
    @inline(__always) static var rightBracket: UInt8 { 0x5D }
    @inline(__always) static var leftBrace: UInt8 { 0x7B }
    @inline(__always) static var rightBrace: UInt8 { 0x7D }
    @inline(__always) static var quote: UInt8 { 0x22 }
    @inline(__always) static var plus: UInt8 { 0x2B }
    @inline(__always) static var underscore: UInt8 { 0x5F }
    @inline(__always) static var tilde: UInt8 { 0x7E }
    @inline(__always) static var backslash: UInt8 { 0x5C }
    @inline(__always) static var comma: UInt8 { 0x2C }
    @inline(__always) static var semicolon: UInt8 { 0x3B }
    @inline(__always) static var ampersand: UInt8 { 0x26 }
    @inline(__always) static var equals: UInt8 { 0x3D }
    @inline(__always) static var asterisk: UInt8 { 0x2A }
}
