import AccordConfiguration
import AccordReport
import TestSupport
import Testing

/// Whatever keys somebody chooses, they are refused, or every action can be reached by all of its keys.
struct ChosenKeysPropertyTests {
    private static let names = [
        "a", "j", "q", "space", "down", "home", "+", "-", "=", "!", "1", "é", "tab", "backspace", "ctrl-x",
        "ctrl-n",
    ]

    private func choice(_ random: inout Seeded) -> [ReviewAction: [String]] {
        var chosen: [ReviewAction: [String]] = [:]
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            guard let action = ReviewAction.allCases.randomElement(using: &random) else { continue }
            chosen[action] = Array(Self.names.shuffled(using: &random).prefix(2))
        }
        return chosen
    }

    private func load(_ chosen: [ReviewAction: [String]]) throws(ConfigurationError) -> ReviewKeys {
        let variables = chosen.map { action, names in
            let name = action.rawValue.uppercased().split(separator: "-").joined(separator: "_")
            return ("ACCORD_KEYS_\(name)", names.joined(separator: " "))
        }
        return try Configuration.load(
            packageRoot: "/nowhere", environment: Dictionary(uniqueKeysWithValues: variables)
        ).reviewKeys
    }

    @Test func `chosen keys leave every action one of its own, or are refused for a reason`() throws {
        var random = Seeded(8)
        var (taken, refused) = (0, 0)
        for _ in 0..<400 {
            let chosen = choice(&random)
            do throws(ConfigurationError) {
                check(try load(chosen), against: chosen)
                taken += 1
            } catch {
                let rules = Set(error.findings.map(\.rule.id))
                #expect(rules.isSubset(of: ["configuration/shared-key", "configuration/taken-key"]))
                refused += 1
            }
        }
        #expect(taken > 50 && refused > 50)
    }

    private func check(_ keys: ReviewKeys, against chosen: [ReviewAction: [String]]) {
        for action in ReviewAction.allCases {
            #expect(!keys[action].isEmpty, "\(action) in \(chosen)")
            for key in keys[action] {
                #expect(keys.action(of: key, isChoosing: action == .choose) == action, "\(key) in \(chosen)")
            }
            if let names = chosen[action] { #expect(keys[action].map(\.text) == names) }
        }
    }
}
