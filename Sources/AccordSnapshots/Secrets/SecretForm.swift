/// Tokens that say by their first letters what they are: a prefix, then so many characters.
struct SecretForm: Sendable {
    enum Alphabet: Sendable {
        case upper, hex, letters, alphanumeric, word, base64URL, dotted
    }

    let name: String
    let kind: SecretKind
    let prefix: [UInt8]
    let alphabet: Alphabet
    let count: Int
    /// Whether more of such characters make it something else.
    let isExact: Bool
    /// Without a digit it is an example: `ghp_your_token_here`.
    let needsDigit: Bool

    init(
        _ prefix: String, _ alphabet: Alphabet, _ count: Int, _ name: String,
        of kind: SecretKind = .accessToken, isExact: Bool = false, needsDigit: Bool = true
    ) {
        self.prefix = Array(prefix.utf8)
        (self.alphabet, self.count, self.name, self.kind) = (alphabet, count, name, kind)
        (self.isExact, self.needsDigit) = (isExact, needsDigit)
    }

    static let all: [SecretForm] =
        ["AKIA", "ASIA", "ABIA", "ACCA"].map {
            SecretForm($0, .upper, 16, "AWS access key", of: .cloudKey, isExact: true, needsDigit: false)
        } + [
            SecretForm("AIza", .base64URL, 35, "Google API key", of: .cloudKey, isExact: true),
            SecretForm("ya29.", .base64URL, 30, "Google access token", of: .cloudKey),
            SecretForm("GOCSPX-", .base64URL, 28, "Google client secret", of: .cloudKey),
            SecretForm("dop_v1_", .hex, 64, "DigitalOcean token", of: .cloudKey, isExact: true),
            SecretForm("hvs.", .base64URL, 24, "Vault token", of: .cloudKey),
        ]
        + ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map { SecretForm($0, .alphanumeric, 36, "GitHub token") }
        + ["glpat-", "gldt-", "glrt-", "glptt-", "glcbt-", "glsoat-", "gloas-"].map {
            SecretForm($0, .base64URL, 20, "GitLab token")
        }
        + ["xoxa-", "xoxb-", "xoxe-", "xoxp-", "xoxr-", "xoxs-"].map {
            SecretForm($0, .base64URL, 10, "Slack token")
        } + [
            SecretForm("github_pat_", .word, 40, "GitHub token"),
            SecretForm("xapp-", .base64URL, 20, "Slack token"),
            SecretForm("sk_live_", .alphanumeric, 16, "Stripe key"),
            SecretForm("rk_live_", .alphanumeric, 16, "Stripe key"),
            SecretForm("whsec_", .alphanumeric, 32, "Stripe webhook secret"),
            SecretForm("npm_", .alphanumeric, 36, "npm token", isExact: true),
            SecretForm("pypi-AgE", .base64URL, 50, "PyPI token"),
            SecretForm("dckr_pat_", .base64URL, 27, "Docker Hub token"),
            SecretForm("SG.", .dotted, 66, "SendGrid key"),
            SecretForm("sk-ant-", .base64URL, 40, "Anthropic key"),
            SecretForm("sk-proj-", .base64URL, 40, "OpenAI key"),
            SecretForm("hf_", .letters, 34, "Hugging Face token", isExact: true, needsDigit: false),
            SecretForm("shpat_", .hex, 32, "Shopify token", isExact: true),
        ]

    /// The forms by their first byte.
    static let byFirst: [UInt8: [SecretForm]] = Dictionary(grouping: all) { $0.prefix[0] }
}

extension SecretForm.Alphabet {
    func contains(_ byte: UInt8) -> Bool {
        switch self {
        case .upper: (65...90).contains(byte) || byte.isDigit
        case .hex: byte.isDigit || (97...102).contains(byte)
        case .letters: (97...122).contains(byte | 0x20)
        case .alphanumeric: byte.isAlphanumeric
        case .word: byte.isAlphanumeric || byte == UInt8(ascii: "_")
        case .base64URL: byte.isBase64URL
        case .dotted: byte.isBase64URL || byte == UInt8(ascii: ".")
        }
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 48 && self <= 57 }
    var isAlphanumeric: Bool { isDigit || (self | 0x20 >= 97 && self | 0x20 <= 122) }
    var isBase64URL: Bool { isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
    /// What stands in `token68` (RFC 9110, 11.2).
    var isToken68: Bool {
        isBase64URL || self == UInt8(ascii: ".") || self == UInt8(ascii: "~") || self == UInt8(ascii: "+")
            || self == UInt8(ascii: "/") || self == UInt8(ascii: "=")
    }
}
