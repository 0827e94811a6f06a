import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes

extension CheckRun {
    mutating func checkRequestBody(_ plan: OperationPlan) {
        guard !plan.ignoresRequestBody else { return }
        guard let body = plan.requestBody, !body.table.media.isEmpty else {
            if let broken = plan.operation.node["requestBody"], plan.requestBody == nil {
                report(.unusable, .requestBody, severity: .warning, node: broken)
            } else if !request.body.isEmpty || unrecorded.contains(.requestBody) {
                reportUndeclaredBody(.requestBody, plan.operation.node)
            }
            return
        }
        guard !request.body.isEmpty || hasUnrecorded(.requestBody) else {
            if body.isRequired, !unrecorded.contains(.requestBody) {
                report(.missingRequestBody, .requestBody, node: body.node)
            }
            return
        }
        let contentType = request.headers[.contentType]
        guard let media = media(of: contentType, body, .requestBody) else { return }
        verdict.trace.requestMedia = media
        judge(request.body, contentType, media, .requestBody)
    }

    mutating func reportUndeclaredBody(_ part: ExchangePart, _ node: ContractNode) {
        let body = part == .requestBody ? request.body : response.body
        report(.undeclaredBody, part, severity: strictness.bodies.severity ?? .warning, node: node) {
            finding in
            finding.actual = body.isEmpty ? nil : ValueExcerpt.text(body.bytes)
        }
    }

    /// The entry for what a message says that its body is.
    mutating func media(of contentType: String?, _ body: BodyPlan, _ part: ExchangePart) -> MediaPlan? {
        let keys = ValueExcerpt.text(body.table.keys.joined(separator: ", "))
        guard let contentType else {
            // Without a Content-Type bytes are what their receiver takes them for (RFC 9110, 8.3).
            if let any = body.table.media.first(where: { $0.key == "*/*" }) { return any }
            report(
                .missingContentType, part, severity: strictness.mediaTypes.severity ?? .warning,
                node: body.node
            ) {
                $0.expected = keys
            }
            return nil
        }
        if let media = body.table.entry(for: contentType) { return media }
        guard MediaType(contentType) != nil else {
            report(.malformedContentType, part, node: body.node) {
                $0.actual = ValueExcerpt.text(contentType)
            }
            return nil
        }
        if let severity = strictness.mediaTypes.severity(of: contentType) {
            report(.undeclaredMediaType, part, severity: severity, node: body.node["content"] ?? body.node) {
                $0.expected = keys
                $0.actual = ValueExcerpt.text(contentType)
            }
        }
        return nil
    }

    /// Bytes as their media type says, then the value as its schema says.
    mutating func judge(_ body: Body, _ contentType: String?, _ media: MediaPlan, _ part: ExchangePart) {
        guard !unrecorded.contains(part) else { return }
        // What a range such as */* lets be said decides how the bytes are read.
        let type = media.form == .json ? nil : contentType.flatMap(MediaType.init)
        let content = BodyReader(media: media, type: type, bytes: body.bytes).read()
        // What is compressed cannot be read, unless whoever recorded it has already unpacked it.
        if !content.problems.isEmpty, isCompressed(part) { return }
        for problem in content.problems { report(problem, part, media) }
        guard content.problems.isEmpty else { return }
        if content.isJSON, let value = content.value { checkKeys(value, part, media) }
        if let schema = media.schema {
            if media.isSchemaOfItem {
                judge(items: content.items, schema, part)
            } else if let value = content.value {
                judge(value: value, schema, part)
            }
        }
        if let item = media.item { judge(items: content.items, item, part) }
        if !content.parts.isEmpty { checkParts(content.parts, media, part) }
    }

    /// A body that nobody recorded is looked at as far as its Content-Type is known.
    func hasUnrecorded(_ part: ExchangePart) -> Bool {
        let headers = part == .requestBody ? request.headers : response.headers
        return unrecorded.contains(part) && headers[.contentType] != nil
    }

    private func isCompressed(_ part: ExchangePart) -> Bool {
        let headers = part == .requestBody ? request.headers : response.headers
        return headers[.contentEncoding].map { $0.lowercased() != "identity" } ?? false
    }

    private mutating func judge(items: [JSON], _ schema: SchemaPlan, _ part: ExchangePart) {
        for (index, item) in items.enumerated() {
            judge(value: item, schema, part, base: JSONPointer(tokens: [String(index)]))
        }
    }

    /// A value of a body, with its placeholders replaced.
    private mutating func judge(
        value: JSON, _ schema: SchemaPlan, _ part: ExchangePart, base: JSONPointer = JSONPointer()
    ) {
        guard placeholders != nil else { return judge(value, schema, part, Waivers(), base: base) }
        let replaced = PlaceholderReplacement(value, placeholders)
        judge(
            replaced.value, schema, part,
            Waivers(samples: replaced.samples, anything: replaced.anything, stored: value), base: base)
    }

    private mutating func checkKeys(_ value: JSON, _ part: ExchangePart, _ media: MediaPlan) {
        guard value.hasRepeatedKeys else { return }
        for pointer in value.repeatedKeys.prefix(Self.violationLimit) {
            report(.repeatedBodyKey, part, at: pointer, node: media.node) { finding in
                finding.facts["key"] = JSON(pointer.tokens.last ?? "")
            }
        }
    }

    /// Each part's own media type and header fields.
    private mutating func checkParts(_ parts: [BodyPart], _ media: MediaPlan, _ part: ExchangePart) {
        for (index, sent) in parts.enumerated() {
            let name = sent.name ?? String(index)
            let positional = index < media.parts.count ? media.parts[index] : media.parts.last
            guard let field = media.fields.first(where: { $0.name == name }) ?? positional else { continue }
            let type = sent.header("content-type") ?? "text/plain"
            if !field.types.isEmpty, let parsed = MediaType(type),
                !field.types.contains(where: { $0.rank(parsed) != nil })
            {
                report(
                    .undeclaredMediaType, part, at: JSONPointer(tokens: [name]),
                    node: media.node["encoding"] ?? media.node
                ) {
                    $0.expected = field.types.map(\.key).joined(separator: ", ")
                    $0.actual = ValueExcerpt.text(type)
                }
            }
            for header in field.headers {
                let text = sent.header(header.name.lowercased())
                check(header, text.map { [Array($0.utf8)[...]] } ?? [])
            }
        }
    }
}
