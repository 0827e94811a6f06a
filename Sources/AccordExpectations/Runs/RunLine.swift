import AccordJSON
import Foundation

/// A line of the form that Swift Testing's event stream has.
enum RunLine {
    static func event(_ kind: String, of test: String?, more: [(String, JSON)] = []) -> JSON {
        var members: [(String, JSON)] = [
            ("kind", JSON(kind)),
            ("instant", ["absolute": JSON(ProcessInfo.processInfo.systemUptime)]),
        ]
        if let test { members.append(("testID", JSON(test))) }
        return ["kind": "event", "payload": JSON(members: members + more), "version": 0]
    }

    static func issue(_ text: String, of test: String, file: String?, line: Int?) -> JSON {
        var issue: [(String, JSON)] = [("isKnown", false), ("isFailure", true)]
        if let file {
            issue.append(("sourceLocation", ["filePath": JSON(file), "line": JSON(line ?? 0)]))
        }
        return event(
            "issueRecorded", of: test,
            more: [
                ("issue", JSON(members: issue)),
                ("messages", JSON(elements: [["symbol": "fail", "text": JSON(text)]])),
            ])
    }
}
