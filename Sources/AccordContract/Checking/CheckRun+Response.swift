import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes

extension CheckRun {
    mutating func findResponse(_ plan: OperationPlan) -> ResponsePlan? {
        let code = response.status.code
        if let promised = plan.responses[code] {
            verdict.trace.response = promised
            return promised
        }
        if let broken = plan.operation.node["responses"]?[String(code)] {
            report(.unusable, .status, severity: .warning, node: broken)
            return nil
        }
        // Responses are optional since 3.1: an operation that declares none says nothing about them.
        if plan.responses.keys.isEmpty { return nil }
        if let severity = strictness.statuses.severity(of: String(code)) {
            let node = plan.operation.node["responses"] ?? plan.operation.node
            report(.undeclaredStatus, .status, severity: severity, node: node) { finding in
                finding.expected = plan.responses.keys.joined(separator: ", ")
                finding.actual = String(code)
            }
        }
        return nil
    }

    mutating func checkResponseHeaders(_ promised: ResponsePlan) {
        for header in promised.headers {
            guard let field = header.field else { continue }
            let texts =
                field == .setCookie
                ? response.headers[values: field] : response.headers[field].map { [$0] } ?? []
            if texts.isEmpty {
                let isLeftOut =
                    check.options.source == .stored && KnownFields.volatile.contains(field.canonicalName)
                if !isLeftOut { check(header, []) }
            }
            // Each cookie is a value of its own: commas stand inside of them.
            for text in texts { check(header, [Array(text.utf8)[...]]) }
        }
        guard strictness.headers.severity != nil else { return }
        let declared = Set(promised.headers.map { $0.name.lowercased() })
        for name in Set(response.headers.map(\.name.canonicalName)).sorted() {
            guard !declared.contains(name), !KnownFields.response.contains(name),
                let severity = strictness.headers.severity(of: name)
            else { continue }
            report(.undeclaredHeader, .responseHeader(name), severity: severity, node: promised.node)
        }
    }

    mutating func checkResponseBody(_ promised: ResponsePlan, _ plan: OperationPlan) {
        let code = response.status.code
        guard request.method != .head, code != 204, code != 304, code >= 200 else {
            if !response.body.isEmpty { reportUnexpectedBody(promised) }
            return
        }
        guard let body = promised.body else {
            if !response.body.isEmpty || unrecorded.contains(.responseBody) {
                reportUndeclaredBody(.responseBody, promised.node)
            }
            return
        }
        let contentType = response.headers[.contentType]
        guard !response.body.isEmpty || hasUnrecorded(.responseBody) else {
            // No bytes are a text or a file without content, but no JSON and no parts.
            if !body.allowsEmpty(contentType), !unrecorded.contains(.responseBody) {
                report(.missingResponseBody, .responseBody, node: body.node["content"])
            }
            return
        }
        guard let media = media(of: contentType, body, .responseBody) else { return }
        verdict.trace.media = media
        judge(response.body, contentType, media, .responseBody)
    }

    private mutating func reportUnexpectedBody(_ promised: ResponsePlan) {
        let excerpt = ValueExcerpt.text(response.body.bytes)
        let reason = request.method == .head ? Advice.head : Advice.bodyless(response.status.code)
        report(.unexpectedBody, .responseBody, node: promised.node) { finding in
            finding.actual = excerpt
            finding.facts["reason"] = JSON(reason)
        }
    }
}

extension BodyPlan {
    func allowsEmpty(_ contentType: String?) -> Bool {
        guard let media = contentType.flatMap(table.entry) else { return false }
        return [.text, .binary, .lines, .events, .sequence].contains(media.form)
    }
}
