import AccordJSON

/// Reads maps of fields to their messages, as Rails, Laravel, ASP.NET and Django REST write them.
enum FieldMap {
    /// Nil where anything in the map is not a message, so that no other document is taken for one.
    static func errors(in map: JSON) -> [FieldError]? {
        guard map.kind == .object, map.count > 0 else { return nil }
        return errors(in: map, at: [])
    }

    private static func errors(in value: JSON, at path: [String]) -> [FieldError]? {
        switch value.kind {
        case .object where value["message"]?.kind == .string || value["code"]?.kind == .string:
            return path.isEmpty ? members(value, path) : [error(path, value["code"]?.string, value["message"]?.string)]
        case .object: return members(value, path)
        case .array: return elements(value, path)
        // A message without brackets only counts below `errors`, or any document of strings would pass.
        case .string, .null, .boolean, .number: return nil
        }
    }

    private static func members(_ map: JSON, _ path: [String]) -> [FieldError]? {
        var errors: [FieldError] = []
        for member in map.members {
            guard let found = Self.errors(in: member.value, at: path + [member.key]) else { return nil }
            errors += found
        }
        return errors
    }

    private static func elements(_ list: JSON, _ path: [String]) -> [FieldError]? {
        var errors: [FieldError] = []
        for (index, element) in list.elements.enumerated() {
            if let message = element.string {
                errors.append(error(path, nil, message))
            } else if element["message"]?.kind == .string || element["code"]?.kind == .string {
                errors.append(error(path, element["code"]?.string, element["message"]?.string))
            } else {
                guard let found = Self.errors(in: element, at: path + [String(index)]) else { return nil }
                errors += found
            }
        }
        return errors
    }

    private static func error(_ path: [String], _ code: String?, _ message: String?) -> FieldError {
        FieldError(path, envelope: 0, code: code, message: message)
    }
}
