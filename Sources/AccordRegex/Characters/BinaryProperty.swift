/// The binary properties that `\p{…}` can name and the standard library knows.
///
/// Emoji_Component, Extended_Pictographic and Regional_Indicator are not in the standard library; they are
/// written down here as of Unicode 17.0 (emoji-data.txt).
enum BinaryProperty: String, Sendable {
    case asciiHexDigit = "ASCII_Hex_Digit"
    case alphabetic = "Alphabetic"
    case bidiControl = "Bidi_Control"
    case bidiMirrored = "Bidi_Mirrored"
    case caseIgnorable = "Case_Ignorable"
    case cased = "Cased"
    case changesWhenCaseFolded = "Changes_When_Casefolded"
    case changesWhenCaseMapped = "Changes_When_Casemapped"
    case changesWhenLowercased = "Changes_When_Lowercased"
    case changesWhenNFKCCaseFolded = "Changes_When_NFKC_Casefolded"
    case changesWhenTitlecased = "Changes_When_Titlecased"
    case changesWhenUppercased = "Changes_When_Uppercased"
    case dash = "Dash"
    case defaultIgnorableCodePoint = "Default_Ignorable_Code_Point"
    case deprecated = "Deprecated"
    case diacritic = "Diacritic"
    case emoji = "Emoji"
    case emojiModifier = "Emoji_Modifier"
    case emojiModifierBase = "Emoji_Modifier_Base"
    case emojiPresentation = "Emoji_Presentation"
    case extender = "Extender"
    case graphemeBase = "Grapheme_Base"
    case graphemeExtend = "Grapheme_Extend"
    case hexDigit = "Hex_Digit"
    case idsBinaryOperator = "IDS_Binary_Operator"
    case idsTrinaryOperator = "IDS_Trinary_Operator"
    case idContinue = "ID_Continue"
    case idStart = "ID_Start"
    case ideographic = "Ideographic"
    case joinControl = "Join_Control"
    case logicalOrderException = "Logical_Order_Exception"
    case lowercase = "Lowercase"
    case math = "Math"
    case noncharacterCodePoint = "Noncharacter_Code_Point"
    case patternSyntax = "Pattern_Syntax"
    case patternWhitespace = "Pattern_White_Space"
    case quotationMark = "Quotation_Mark"
    case radical = "Radical"
    case sentenceTerminal = "Sentence_Terminal"
    case softDotted = "Soft_Dotted"
    case terminalPunctuation = "Terminal_Punctuation"
    case unifiedIdeograph = "Unified_Ideograph"
    case uppercase = "Uppercase"
    case variationSelector = "Variation_Selector"
    case whitespace = "White_Space"
    case xidContinue = "XID_Continue"
    case xidStart = "XID_Start"
    case regionalIndicator = "Regional_Indicator"
    case emojiComponent = "Emoji_Component"
    case extendedPictographic = "Extended_Pictographic"

    init?(named name: String) {
        guard let property = BinaryProperty(rawValue: name) ?? Self.abbreviated(name) else { return nil }
        self = property
    }

    private static func abbreviated(_ name: String) -> BinaryProperty? {
        switch name {
        case "AHex": .asciiHexDigit
        case "Alpha": .alphabetic
        case "Bidi_C": .bidiControl
        case "Bidi_M": .bidiMirrored
        case "CI": .caseIgnorable
        case "CWCF": .changesWhenCaseFolded
        case "CWCM": .changesWhenCaseMapped
        case "CWL": .changesWhenLowercased
        case "CWKCF": .changesWhenNFKCCaseFolded
        case "CWT": .changesWhenTitlecased
        case "CWU": .changesWhenUppercased
        case "DI": .defaultIgnorableCodePoint
        case "Dep": .deprecated
        case "Dia": .diacritic
        case "EMod": .emojiModifier
        case "EBase": .emojiModifierBase
        case "EPres": .emojiPresentation
        case "Ext": .extender
        case "Gr_Base": .graphemeBase
        case "Gr_Ext": .graphemeExtend
        case "Hex": .hexDigit
        case "IDSB": .idsBinaryOperator
        case "IDST": .idsTrinaryOperator
        case "IDC": .idContinue
        case "IDS": .idStart
        case "Ideo": .ideographic
        case "Join_C": .joinControl
        case "LOE": .logicalOrderException
        case "Lower": .lowercase
        case "NChar": .noncharacterCodePoint
        case "Pat_Syn": .patternSyntax
        case "Pat_WS": .patternWhitespace
        case "QMark": .quotationMark
        case "STerm": .sentenceTerminal
        case "SD": .softDotted
        case "Term": .terminalPunctuation
        case "UIdeo": .unifiedIdeograph
        case "Upper": .uppercase
        case "VS": .variationSelector
        case "space": .whitespace
        case "XIDC": .xidContinue
        case "XIDS": .xidStart
        case "RI": .regionalIndicator
        case "EComp": .emojiComponent
        case "ExtPict": .extendedPictographic
        default: nil
        }
    }
}
