/// What a mail may ask of its reader; what goes beyond is kept as bytes, and remarked on.
struct MIMELimits {
    /// Multiparts within multiparts.
    var depth = 16
    /// Parts of all levels.
    var parts = 1000
    /// Header fields of one part.
    var headers = 1000
}
