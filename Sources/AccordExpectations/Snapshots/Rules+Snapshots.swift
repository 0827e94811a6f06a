import AccordReport

extension Rule {
    static let contractWithoutExchange = Rule(
        "expectations/contract-redaction",
        headline: "the redaction `.contract` needs an exchange, and this value is none",
        hint: "assert the snapshot on the exchange, or name the places: redacting: .at(\"/…\")",
        help: "Only an exchange leads to an operation, whose schemas say what is volatile.")

    static let contractWithoutOperation = Rule(
        "expectations/contract-redaction",
        headline: "the redaction `.contract` cannot work: the contract has no operation for {subject}",
        hint: "describe the operation, or name the places: redacting: .at(\"/…\")",
        help: "The schemas of the operation say what is volatile.")
}

extension Rules {
    static let askedByRedaction = "the redaction `.contract` asks for it"
}
