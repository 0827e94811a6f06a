import CYaml

/// The mapping or sequence of a YAML text that opens one level too deep.
///
/// The parser has a limit of its own, and counts levels that it has only looked ahead at: where it gives up
/// says little.
enum YAMLDepth {
    /// Nil where the tokens do not get that deep.
    static func mark(in text: UnsafeBufferPointer<UInt8>, deeperThan limit: Int) -> YAMLMarks.Mark? {
        var parser = yaml_parser_t()
        yaml_parser_initialize(&parser)
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
        var depth = 0
        var token = yaml_token_t()
        while yaml_parser_scan(&parser, &token) == 1 {
            defer { yaml_token_delete(&token) }
            depth += change(token.type)
            if depth > limit { return YAMLMarks.Mark(token.start_mark) }
            if token.type == YAML_STREAM_END_TOKEN || token.type == YAML_NO_TOKEN { return nil }
        }
        return nil
    }

    private static func change(_ type: yaml_token_type_t) -> Int {
        switch type {
        case YAML_BLOCK_SEQUENCE_START_TOKEN, YAML_BLOCK_MAPPING_START_TOKEN,
            YAML_FLOW_SEQUENCE_START_TOKEN, YAML_FLOW_MAPPING_START_TOKEN:
            1
        case YAML_BLOCK_END_TOKEN, YAML_FLOW_SEQUENCE_END_TOKEN, YAML_FLOW_MAPPING_END_TOKEN: -1
        default: 0
        }
    }
}

extension YAMLMarks.Mark {
    init(_ mark: yaml_mark_t) {
        self.init(
            line: UInt32(truncatingIfNeeded: mark.line), column: UInt32(truncatingIfNeeded: mark.column))
    }
}
