package import AccordHTTP
package import AccordJSON
package import AccordReport
import HTTPTypes

/// The checks of `JSON`, on the body of the response.
extension Exchange {
    package func checkJSON(_ expected: JSON) -> [Finding] { check { $0.checkEqual(expected) } }

    package func checkJSON(containing expected: JSON, arrays: ArrayMatch) -> [Finding] {
        check { $0.checkContains(expected, arrays: arrays) }
    }

    package func checkJSON(at pointer: String, _ expected: JSON) -> [Finding] {
        check { $0.checkValue(at: pointer, expected) }
    }

    package func checkJSON(at pointer: String, count: Int) -> [Finding] {
        check { $0.checkCount(at: pointer, count) }
    }

    package func checkJSON(at pointer: String) -> [Finding] { check { $0.checkExists(at: pointer) } }

    package func checkNoJSON(at pointer: String) -> [Finding] { check { $0.checkAbsent(at: pointer) } }

    package func checkJSON(matches pattern: JSONPattern) -> [Finding] { check { $0.checkMatches(pattern) } }

    package func checkJSON(like example: JSON) -> [Finding] { check { $0.checkLike(example) } }

    private func check(_ check: (JSON) -> [Finding]) -> [Finding] {
        do throws(JSONSyntaxError) {
            // A misuse has nothing to do with the exchange.
            return check(try response.body.json()).map {
                Rule.misuses.contains($0.rule) ? $0 : $0.about(self)
            }
        } catch {
            return [notJSON(error).about(self, body: .never)]
        }
    }

    /// Where reading broke off, or, where that tells nothing, what came instead.
    func notJSON(_ error: JSONSyntaxError) -> Finding {
        var places: [Place] = []
        if !response.body.isEmpty {
            let text = response.body.text == nil ? nil : error.lineText
            let column = text == nil ? error.column : error.column - error.lineTextColumn + 1
            places = [Place(Rules.bodyName, line: error.line, column: column, text: text)]
        }
        let type = Visible.text(response.headers[.contentType] ?? Rules.noContentType)
        return Finding(
            .notJSON, places: places, hints: [Rules.contentType(type)],
            facts: ["reason": JSON(error.reason.description)])
    }
}
