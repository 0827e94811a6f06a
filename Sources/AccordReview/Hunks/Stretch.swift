/// The same part of two texts, and where it begins in each.
struct Stretch: Sendable {
    var old: ArraySlice<UInt8>
    var new: ArraySlice<UInt8>
    /// The first line in its file, counted from 1.
    var oldLine = 1
    var newLine = 1
}
