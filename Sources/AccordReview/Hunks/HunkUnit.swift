package import AccordJSON

/// The least of a change that can be decided by itself.
package struct HunkUnit: Sendable, Equatable {
    /// The part of a snapshot that a unit belongs to.
    package enum Part: String, Sendable, CaseIterable {
        case file
        case requestHead, requestBody, responseHead, responseBody

        var isBody: Bool { self == .requestBody || self == .responseBody }
    }

    package enum Change: Sendable, Equatable {
        /// These lines become those; either may be none.
        case lines(old: Lines, new: Lines)
        /// A member or an element of a JSON document.
        case value(JSONDifference)
    }

    /// A run of lines.
    package struct Lines: Sendable, Equatable {
        /// The first one in its file, counted from 1; the line behind where there is none.
        package let line: Int
        package let bytes: [UInt8]

        /// Each line without its line feed.
        var texts: [[UInt8]] {
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            return (lines.last?.isEmpty ?? false ? lines.dropLast() : lines[...]).map { Array($0) }
        }
    }

    package let part: Part
    package let change: Change
}
