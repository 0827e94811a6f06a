import AccordJSON

/// The dialects that `.automatic` knows.
extension ValidationDialect {
    /// RFC 9457: `errors[].pointer` (`#/price`), and `invalid-params[].name` of its predecessor RFC 7807.
    public static let problemDetails = ValidationDialect(forJSON: "RFC 9457") { body in
        let errors = (body["errors"]?.elements ?? []).compactMap { error in
            error["pointer"]?.string.map {
                FieldError(field: $0, code: error.code, message: error.text("detail", "message", "title"))
            }
        }
        let parameters = (body["invalid-params"]?.elements ?? []).compactMap { parameter in
            parameter["name"]?.string.map {
                FieldError(field: $0, code: parameter.code, message: parameter.text("reason", "detail"))
            }
        }
        return errors + parameters
    }

    /// JSON:API: `errors[].source.pointer` (`/data/attributes/price`), `.parameter` and `.header`.
    public static let jsonAPI = ValidationDialect(forJSON: "JSON:API") { body in
        (body["errors"]?.elements ?? []).compactMap { error in
            guard let source = error["source"] else { return nil }
            let message = error.text("detail", "title")
            if let pointer = source["pointer"]?.string.flatMap({ try? JSONPointer(parsing: $0) }) {
                let isMember = pointer.tokens.first == "data" && pointer.tokens.count > 2
                return FieldError(
                    pointer.tokens, envelope: isMember ? 2 : 0, code: error.code, message: message)
            }
            return source.text("parameter", "header").map {
                FieldError(field: $0, code: error.code, message: message)
            }
        }
    }

    /// FastAPI: `detail[].loc` (`["body", "email"]`), with its `type` as code.
    public static let fastAPI = ValidationDialect(forJSON: "FastAPI") { body in
        (body["detail"]?.elements ?? []).compactMap { error in
            guard let location = error["loc"]?.elements, !location.isEmpty else { return nil }
            let tokens = location.map { $0.string ?? $0.text(.compact) }
            let isPart =
                tokens.count > 1 && ["body", "query", "path", "header", "cookie"].contains(tokens[0])
            return FieldError(tokens, envelope: isPart ? 1 : 0, code: error.code, message: error.text("msg"))
        }
    }

    /// OpenViper: `detail[].field`, with a message and a code or type.
    public static let openViper = ValidationDialect(forJSON: "OpenViper") { body in
        (body["detail"]?.elements ?? []).compactMap { error in
            error["field"]?.string.map {
                FieldError(field: $0, code: error.code, message: error.text("message", "msg", "detail"))
            }
        }
    }

    /// Hummingbird's `HTTPError`, `{"error": {"message": "…"}}`: the field is a whole word of the message.
    public static let hummingbird = ValidationDialect(forJSON: "Hummingbird") { body in
        body["error"]?["message"]?.string.map {
            [FieldError(code: body["error"]?.code, message: $0)]
        }
    }

    /// Vapor's `{"error": true, "reason": "…"}`: the field is a whole word of the reason.
    public static let vapor = ValidationDialect(forJSON: "Vapor") { body in
        guard body["error"]?.bool == true else { return nil }
        return body["reason"]?.string.map { [FieldError(code: body.code, message: $0)] }
    }

    /// A map of fields to messages, `{"errors": {"email": ["…"]}}`, or the map alone.
    public static let fieldMap = ValidationDialect(forJSON: "field map") { body in
        if let errors = body["errors"] { return FieldMap(allowsPlainMessages: true).errors(in: errors) }
        return FieldMap(allowsPlainMessages: false).errors(in: body)
    }
}

extension JSON {
    /// The code of an error; FastAPI and others call it its type.
    fileprivate var code: String? {
        self["code"].flatMap { $0.string ?? $0.numberText } ?? self["type"]?.string
    }

    /// The first member of these names that is a string.
    fileprivate func text(_ names: String...) -> String? { names.lazy.compactMap { self[$0]?.string }.first }
}
