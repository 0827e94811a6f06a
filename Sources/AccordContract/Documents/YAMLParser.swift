import AccordConfiguration
import CYaml

/// The events of a YAML text, read one at a time.
///
/// The events themselves, since a tree of them would follow aliases, refuse repeated keys and recurse.
struct YAMLParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    /// The last text in quotes that goes over several lines: where it starts, and the line that it ends in.
    private var quoted: (start: yaml_mark_t, lastLine: Int)?

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
        noteQuotes()
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else { throw failure }
        return event.pointee.type
    }

    var mark: YAMLMarks.Mark { YAMLMarks.Mark(event.pointee.start_mark) }

    /// The bracket that the sequence or mapping opens with that is about to start; nil where it has none.
    var bracket: String? {
        switch event.pointee.type {
        case YAML_SEQUENCE_START_EVENT:
            event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? "[" : nil
        case YAML_MAPPING_START_EVENT:
            event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? "{" : nil
        default: nil
        }
    }

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

    private mutating func noteQuotes() {
        let (start, end) = (event.pointee.start_mark, event.pointee.end_mark)
        guard event.pointee.type == YAML_SCALAR_EVENT, start.line < end.line else { return }
        let style = event.pointee.data.scalar.style
        guard style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE else {
            return
        }
        quoted = (start, end.line)
    }

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
            reason: reason, mark: YAMLMarks.Mark(parser.pointee.problem_mark),
            offset: isReader ? Int(parser.pointee.problem_offset) : nil,
            opening: opening(context ?? "", problem ?? ""))
    }

    /// What the parser says is open; else a text in quotes that ends just before what it cannot read.
    private func opening(_ context: String, _ problem: String) -> YAMLFailure.Opening? {
        if let quoted, quoted.lastLine == parser.pointee.problem_mark.line {
            return YAMLFailure.Opening(kind: .quote, mark: YAMLMarks.Mark(quoted.start))
        }
        return UnclosedYAML(context: context, problem: problem).map {
            YAMLFailure.Opening(kind: $0, mark: YAMLMarks.Mark(parser.pointee.context_mark))
        }
    }

    private static func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? {
        bytes.map { String(cString: UnsafePointer($0)) }
    }
}
