/// What a test has told its sink to refuse.
struct SMTPScript {
    private var recipients: [[UInt8]: Int] = [:]
    private var failures: [SMTPStage: [Int]] = [:]

    mutating func refuse(_ recipient: String, with code: Int) {
        recipients[MailAddress.key(recipient)] = code
    }

    mutating func failNext(_ code: Int, at stage: SMTPStage) { failures[stage, default: []].append(code) }

    func refusal(of recipient: String) -> Int? { recipients[MailAddress.key(recipient)] }

    /// The failure that is due at a stage; each happens once, in the order in which they were asked for.
    mutating func takeFailure(at stage: SMTPStage) -> Int? {
        guard failures[stage]?.isEmpty == false else { return nil }
        return failures[stage]?.removeFirst()
    }
}
