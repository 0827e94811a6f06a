/// What a schema says of an instance.
package enum SchemaVerdict: Sendable {
    case accepted, refused
    /// Neither: a pattern was given up, and nothing before it refused.
    case undecided
}
