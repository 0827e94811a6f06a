import AccordHTTP
import AccordJSON
import AccordReport
import AccordSchema
import AccordURI
import HTTPTypes

extension CheckRun {
    mutating func checkPathParameters(_ plan: OperationPlan, _ captures: [(String, ArraySlice<UInt8>)]) {
        for (name, raw) in captures {
            // A name that no parameter declares is the contract's own defect, which lint names.
            guard let parameter = plan.path.first(where: { $0.name == name }) else { continue }
            check(parameter, [raw])
        }
    }

    mutating func checkQuery(_ plan: OperationPlan, _ query: ArraySlice<UInt8>) {
        if let parameter = plan.querystring { return checkQuerystring(parameter, query) }
        guard !query.isEmpty || !plan.query.isEmpty else { return }
        var pairs = QueryPairs(query)
        for name in pairs.malformed.prefix(Self.violationLimit) {
            report(.percentEncoding, .query(name)) { $0.actual = ValueExcerpt.text(name) }
        }
        for parameter in plan.query { check(parameter, in: &pairs, except: plan.queryNames) }
        guard strictness.queryParameters.severity != nil else { return }
        for name in pairs.untaken.prefix(Self.violationLimit) where !plan.queryNames.contains(name) {
            guard let severity = strictness.queryParameters.severity(of: name) else { continue }
            report(.undeclaredQuery, .query(name), severity: severity, node: plan.operation.node) { finding in
                let names = plan.query.map(\.name).joined(separator: ", ")
                finding.expected = names.isEmpty ? nil : ValueExcerpt.text(names)
            }
        }
    }

    /// One query or cookie parameter among the pairs, however its style spreads it.
    private mutating func check(
        _ parameter: ParameterPlan, in pairs: inout QueryPairs, except others: Set<String>
    ) {
        let decoder = parameter.decoder
        if decoder.style == .deepObject {
            return judge(parameter, ExplodedObject.deep(decoder, in: &pairs))
        }
        if parameter.content == nil,
            let members = ExplodedObject.members(of: decoder, in: &pairs, except: others)
        {
            return judge(parameter, members.isEmpty ? nil : decoder.decode(members: members))
        }
        let raws = pairs.take(parameter.name)
        check(parameter, parameter.location == .cookie ? CookiePairs.exploded(raws, decoder) : raws)
    }

    private mutating func checkQuerystring(_ parameter: ParameterPlan, _ query: ArraySlice<UInt8>) {
        guard let media = parameter.content else { return }
        guard !query.isEmpty else { return judge(parameter, nil) }
        let text =
            media.form == .form
            ? Array(query) : Array(PercentDecoding.text(query, plusIsBlank: true).text.utf8)
        let content = BodyReader(media: media, type: nil, bytes: text).read()
        judge(parameter, media, content)
    }

    mutating func checkHeaderParameters(_ plan: OperationPlan) {
        for parameter in plan.header {
            guard let field = parameter.field, let text = request.headers[field] else {
                if check.options.source == .live { judge(parameter, nil) }
                continue
            }
            check(parameter, [Array(text.utf8)[...]])
        }
        guard strictness.headers.severity != nil else { return }
        for name in Set(request.headers.map(\.name.canonicalName)).sorted() {
            guard !plan.headerNames.contains(name), !KnownFields.request.contains(name),
                let severity = strictness.headers.severity(of: name)
            else { continue }
            report(.undeclaredHeader, .header(name), severity: severity, node: plan.operation.node)
        }
    }

    mutating func checkCookies(_ plan: OperationPlan) {
        guard !plan.cookie.isEmpty || strictness.cookies.severity != nil else { return }
        guard !areCookiesConcealed else { return }
        let cookies = CookiePairs(request.headers[values: .cookie])
        var pairs = QueryPairs(cookies)
        for parameter in plan.cookie { check(parameter, in: &pairs, except: plan.cookieNames) }
        for name in pairs.untaken.prefix(Self.violationLimit) where !plan.cookieNames.contains(name) {
            guard let severity = strictness.cookies.severity(of: name) else { continue }
            report(.undeclaredCookie, .cookie(name), severity: severity, node: plan.operation.node)
        }
    }

    /// Whether all cookies were redacted when the exchange was stored: nothing is known of them.
    var areCookiesConcealed: Bool {
        guard let placeholders, let field = request.headers[.cookie] else { return false }
        return placeholders.meaning(of: field) != nil
    }

    // MARK: - One parameter

    /// - Parameter raws: the texts that it has; none where it is absent.
    mutating func check(_ parameter: ParameterPlan, _ raws: [ArraySlice<UInt8>]) {
        guard let first = raws.first else { return judge(parameter, nil) }
        if parameter.allowsEmpty, first.isEmpty { return }
        if let media = parameter.content { return judge(parameter, media, content(first, parameter, media)) }
        let text = PercentDecoding.text(first).text
        if let meaning = placeholders?.meaning(of: text) { return judge(parameter, text, meaning) }
        guard let decoded = parameter.decoder.decode(repeated: raws) else {
            return report(.parameterStyle, parameter.faultPart, node: parameter.node) { finding in
                finding.expected = Advice.style(parameter.decoder)
                finding.actual = parameter.text(of: raws)
            }
        }
        judge(parameter, decoded, raws)
    }

    private func content(
        _ raw: ArraySlice<UInt8>, _ parameter: ParameterPlan, _ media: MediaPlan
    ) -> BodyContent {
        let decoder = parameter.decoder
        let bytes =
            decoder.isPercentEncoded
            ? Array(PercentDecoding.text(raw, plusIsBlank: decoder.plusIsBlank).text.utf8) : Array(raw)
        return BodyReader(media: media, type: nil, bytes: bytes).read()
    }

    private mutating func judge(_ parameter: ParameterPlan, _ raw: String, _ meaning: PlaceholderMeaning) {
        guard let schema = parameter.schema else { return }
        switch meaning {
        case .anything, .concealed: return
        case .text(let text):
            judge(PrimitiveText.value(text, parameter.decoder.shape), schema, parameter.faultPart)
        case .like(let sample):
            judge(sample, schema, parameter.faultPart, Waivers(samples: [JSONPointer()], stored: JSON(raw)))
        }
    }

    /// - Parameter decoded: nil where the parameter is absent.
    private mutating func judge(
        _ parameter: ParameterPlan, _ decoded: DecodedParameter?, _ raws: [ArraySlice<UInt8>] = []
    ) {
        guard let decoded else {
            if parameter.isRequired {
                report(
                    parameter.isResponse ? .missingHeader : .missingParameter, parameter.faultPart,
                    node: parameter.node)
            }
            return
        }
        if decoded.isMalformed {
            report(.percentEncoding, parameter.faultPart, node: parameter.node) { finding in
                finding.actual = ValueExcerpt.text(decoded.text)
            }
        }
        guard let schema = parameter.schema else { return }
        if parameter.decoder.shape.isAmbiguous, !raws.isEmpty, schema.schema?.accepts(decoded.value) == false
        {
            var asText = parameter.decoder
            asText.prefersText = true
            if let other = asText.decode(repeated: raws), schema.schema?.accepts(other.value) == true {
                return
            }
        }
        judge(decoded.value, schema, parameter.faultPart)
    }

    private mutating func judge(_ parameter: ParameterPlan, _ media: MediaPlan, _ content: BodyContent) {
        for problem in content.problems { report(problem, parameter.faultPart, media) }
        guard content.problems.isEmpty, let value = content.value, let schema = media.schema else { return }
        judge(value, schema, parameter.faultPart)
    }
}

extension ParameterPlan {
    /// As it was sent; with its name where it was sent several times.
    fileprivate func text(of raws: [ArraySlice<UInt8>]) -> String {
        let texts = raws.prefix(ValueExcerpt.limit).map { String(decoding: $0, as: UTF8.self) }
        return ValueExcerpt.text(
            raws.count > 1 ? texts.map { "\(name)=\($0)" }.joined(separator: "&") : texts.joined())
    }
}
