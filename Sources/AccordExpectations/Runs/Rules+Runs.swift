import AccordConfiguration

/// The sentences that say why a test does not run.
extension Rules {
    static let failedBefore = "another test has failed, and ACCORD_FAIL_FAST is set"

    static func leftOut(_ refusal: TagChoice.Refusal) -> String {
        switch refusal {
        case .has(let tag): "\(Setting.skippedTags.variable) leaves out what is tagged \(tag)"
        case .hasNone(let tags): "\(Setting.onlyTags.variable) asks for \(tags.joined(separator: " or "))"
        }
    }
}
