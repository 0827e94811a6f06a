import CYaml

/// The events of a YAML text, read one at a time.
///
/// The events themselves, since a tree of them would follow aliases, refuse repeated keys and recurse.
struct YAMLParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>

    /// - Parameter text: stays where it is for as long as the parser lives.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }

    /// Moves on to the next event, which is there until the next call.
    mutating func next() throws(YAMLFailure) -> yaml_event_type_t {
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else { throw failure }
        return event.pointee.type
    }

    var mark: YAMLMarks.Mark { Self.mark(event.pointee.start_mark) }

    // MARK: - Scalars and aliases

    var scalar: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
    }

    /// Whether the scalar's meaning follows from its text: it has neither quotes nor a tag.
    var isPlain: Bool {
        event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE && event.pointee.data.scalar.tag == nil
    }

    /// The tag of a scalar, as `!!int` stands for it: `tag:yaml.org,2002:int`.
    var scalarTag: String? { Self.text(event.pointee.data.scalar.tag) }

    var alias: String { Self.text(event.pointee.data.alias.anchor) ?? "" }

    /// The anchor of the scalar, sequence or mapping that is about to start.
    var anchor: String? {
        switch event.pointee.type {
        case YAML_SCALAR_EVENT: Self.text(event.pointee.data.scalar.anchor)
        case YAML_SEQUENCE_START_EVENT: Self.text(event.pointee.data.sequence_start.anchor)
        case YAML_MAPPING_START_EVENT: Self.text(event.pointee.data.mapping_start.anchor)
        default: nil
        }
    }

    // MARK: -

    private var failure: YAMLFailure {
        let problem = parser.pointee.problem.map { String(cString: $0) }
        let context = parser.pointee.context.map { String(cString: $0) }
        let isReader = parser.pointee.error == YAML_READER_ERROR
        let reason: YAMLError.Reason =
            if problem?.hasPrefix("Maximum nesting level") == true {
                .tooDeep(limit: YAMLReader.depthLimit)
            } else {
                .syntax([context, problem].compactMap(\.self).joined(separator: ", "))
            }
        return YAMLFailure(
            reason: reason,
            mark: Self.mark(parser.pointee.problem_mark),
            offset: isReader ? Int(parser.pointee.problem_offset) : nil)
    }

    private static func mark(_ mark: yaml_mark_t) -> YAMLMarks.Mark {
        YAMLMarks.Mark(
            line: UInt32(truncatingIfNeeded: mark.line), column: UInt32(truncatingIfNeeded: mark.column))
    }

    private static func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? {
        bytes.map { String(cString: UnsafePointer($0)) }
    }
}
