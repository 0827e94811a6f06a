import AccordJSON

/// Fits a received document to a stored one: what matches there by placeholder, or by what the format lets
/// pass, stands as it is stored.
enum Matching {
    /// What was received, with all that matches as it is stored.
    struct Fitted<Value: Sendable>: Sendable {
        var value: Value
        /// The stored placeholders that do not match what was received in their place.
        var mismatches: [PlaceholderMismatch] = []
        var remarks: [ComparisonRemark] = []
        /// The stored placeholders that match, and that no redaction has given.
        var kept = KeptPlaceholders()
    }

    static func fit(
        _ received: JSON, to stored: JSON, by leniency: Leniency
    ) throws(ComparisonError) -> Fitted<JSON> {
        let content = SnapshotContent.json(received)
        guard case .json(let received) = try renumbered(content, [(received, stored)], leniency) else {
            return Fitted(value: received)
        }
        return try fitted(received, to: stored, leniency)
    }

    static func fit(
        _ received: HTTPRecord, to stored: HTTPRecord, by leniency: Leniency
    ) throws(ComparisonError) -> Fitted<HTTPRecord> {
        let pairs = [
            (received.requestBody, stored.requestBody), (received.responseBody, stored.responseBody),
        ]
        let documents = pairs.compactMap { pair -> (JSON, JSON)? in
            guard case .json(let new) = pair.0, case .json(let old) = pair.1 else { return nil }
            return (new, old)
        }
        guard case .http(var record) = try renumbered(.http(received), documents, leniency) else {
            return Fitted(value: received)
        }
        let request = try fitted(record.requestBody, to: stored.requestBody, leniency)
        let response = try fitted(record.responseBody, to: stored.responseBody, leniency)
        record.requestBody = request.value
        record.responseBody = response.value
        // A place is meant for one of the bodies.
        let remarks =
            response.remarks + request.remarks.filter { if case .selectsNothing = $0 { false } else { true } }
        let mismatches =
            request.mismatches.map { $0.of(.request) } + response.mismatches.map { $0.of(.response) }
        return Fitted(
            value: record, mismatches: mismatches, remarks: remarks,
            kept: request.kept.of(.request).adding(response.kept.of(.response)))
    }

    private static func fitted(
        _ received: HTTPRecord.Body, to stored: HTTPRecord.Body, _ leniency: Leniency
    ) throws(ComparisonError) -> Fitted<HTTPRecord.Body> {
        guard case .json(let known) = stored, case .json(let json) = received else {
            return Fitted(value: received)
        }
        let body = try fitted(json, to: known, leniency)
        return Fitted(
            value: .json(body.value), mismatches: body.mismatches, remarks: body.remarks, kept: body.kept)
    }

    private static func fitted(
        _ received: JSON, to stored: JSON, _ leniency: Leniency
    ) throws(ComparisonError) -> Fitted<JSON> {
        let nodes = try ComparedNodes(leniency, in: received)
        guard leniency.hasClauses || stored.holdsPlaceholders else { return Fitted(value: received) }
        var walk = MatchingWalk(nodes: nodes)
        let document = walk.fitted(received, to: stored)
        return Fitted(
            value: document, mismatches: walk.mismatches,
            remarks: walk.remarks + nodes.unused.map(ComparisonRemark.selectsNothing), kept: walk.kept)
    }

    /// Where elements may come in any order, so do the numbers that redactions gave to what is in them: the
    /// received ones are made those of the file.
    private static func renumbered(
        _ content: SnapshotContent, _ documents: [(received: JSON, stored: JSON)], _ leniency: Leniency
    ) throws(ComparisonError) -> SnapshotContent {
        guard leniency.hasOrderFreeArrays, !documents.isEmpty else { return content }
        let used = NumberedPlaceholders.all(in: content)
        guard !used.isEmpty else { return content }
        var numbering = PlaceholderNumbering(fixed: NumberedPlaceholders.outsideDocuments(of: content))
        for (received, stored) in documents {
            var walk = MatchingWalk(nodes: try ComparedNodes(leniency, in: received), numbering: numbering)
            _ = walk.fitted(received, to: stored)
            numbering = walk.numbering ?? numbering
        }
        return NumberedPlaceholders.renaming(numbering.names(for: used), in: content)
    }
}

extension JSON {
    /// Whether some string is a placeholder, as far as its ends tell.
    fileprivate var holdsPlaceholders: Bool {
        var isFound = false
        scanStrings { _, content in
            isFound = isFound || content.first == UInt8(ascii: "<") && content.last == UInt8(ascii: ">")
        }
        return isFound
    }
}
