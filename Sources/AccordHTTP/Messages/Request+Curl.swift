import AccordURI
import HTTPTypes

extension Request {
    /// The request as a curl command that a POSIX shell takes as it is, to repeat it by hand.
    ///
    /// A body that is no text stands for a file, `@body.bin`, with its size as a comment.
    ///
    /// - Parameters:
    ///   - base: scheme and authority of a server that runs, in place of the request's own.
    ///   - showingSecrets: whether credentials and cookies are written out.
    public func curl(base: String? = nil, showingSecrets: Bool = false) -> String {
        let words =
            ["curl"] + curlOptions + [ShellWord.quoted(base.map { $0 + target } ?? url)]
            + curlFields(showingSecrets) + curlBody
        let line = words.joined(separator: " ")
        return line.utf8.count <= 100 ? line : words.joined(separator: " \\\n  ")
    }

    /// What keeps curl from choosing another method or rewriting the URL.
    private var curlOptions: [String] {
        var options: [String] = []
        if method == .head {
            options.append("--head")
        } else if method != .get || !body.isEmpty {
            options.append("-X \(ShellWord.word(method.rawValue))")
        }
        if target.utf8.contains(where: "[]{}".utf8.contains) { options.append("--globoff") }
        if URIReference.removingDotSegments(path) != path { options.append("--path-as-is") }
        return options
    }

    private func curlFields(_ showingSecrets: Bool) -> [String] {
        var fields = headers.map { field in
            let value = showingSecrets ? field.value : field.concealed
            // curl takes `Name:` as a wish to leave the field out, and `Name;` as an empty one.
            return value.isEmpty ? "\(field.name);" : "\(field.name): \(value)"
        }
        // Without this, curl would call the body a form.
        if !body.isEmpty, headers[.contentType] == nil { fields.append("Content-Type:") }
        return fields.map { "-H \(ShellWord.quoted($0))" }
    }

    private var curlBody: [String] {
        guard !body.isEmpty else { return [] }
        guard let text = body.text, !body.bytes.contains(0) else {
            return ["--data-binary @body.bin  # \(body.bytes.count) bytes"]
        }
        // A leading @ would name a file.
        let option = body.bytes.first == UInt8(ascii: "@") ? "--data-raw" : "--data-binary"
        return ["\(option) \(ShellWord.quoted(text))"]
    }
}
