import AccordJSON

/// Reads maps of fields to their messages, as Rails, Laravel, ASP.NET and Django REST write them.
struct FieldMap {
    /// Whether a message may stand without brackets. Where it may, every object of strings is a map.
    let allowsPlainMessages: Bool

    /// Nil where anything in the map is not a message, so that no other document is taken for one.
    func errors(in map: JSON) -> [FieldError]? {
        guard map.kind == .object, map.count > 0 else { return nil }
        return members(map, [])
    }

    private func errors(in value: JSON, at path: [String]) -> [FieldError]? {
        switch value.kind {
        case .object: Self.error(value, path).map { [$0] } ?? members(value, path)
        case .array: elements(value, path)
        case .string where allowsPlainMessages: [Self.error(path, message: value.string)]
        case .string, .null, .boolean, .number: nil
        }
    }

    private func members(_ map: JSON, _ path: [String]) -> [FieldError]? {
        var errors: [FieldError] = []
        for member in map.members {
            guard let found = self.errors(in: member.value, at: path + [member.key]) else { return nil }
            errors += found
        }
        return errors
    }

    private func elements(_ list: JSON, _ path: [String]) -> [FieldError]? {
        var errors: [FieldError] = []
        for (index, element) in list.elements.enumerated() {
            if let error = Self.error(element, path) {
                errors.append(error)
            } else {
                guard let found = self.errors(in: element, at: path + [String(index)]) else { return nil }
                errors += found
            }
        }
        return errors
    }

    /// A message, or an object with a message or a code.
    private static func error(_ value: JSON, _ path: [String]) -> FieldError? {
        if let message = value.string { return error(path, message: message) }
        let (code, message) = (value["code"]?.string, value["message"]?.string)
        return code == nil && message == nil ? nil : error(path, code: code, message: message)
    }

    private static func error(_ path: [String], code: String? = nil, message: String?) -> FieldError {
        FieldError(path, envelope: 0, code: code, message: message)
    }
}
