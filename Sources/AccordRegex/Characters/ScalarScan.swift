/// Asks every scalar whether it belongs to a set.
enum ScalarScan {
    /// Ranges without a character of their own: each is asked by one member, but for the last two of a plane.
    private static let uniform: [ClosedRange<UInt32>] = [
        0x40000...0x4FFFD, 0x50000...0x5FFFD, 0x60000...0x6FFFD, 0x70000...0x7FFFD,
        0x80000...0x8FFFD, 0x90000...0x9FFFD, 0xA0000...0xAFFFD, 0xB0000...0xBFFFD, 0xC0000...0xCFFFD,
        0xD0000...0xDFFFD, 0xE1000...0xEFFFD, 0xF0000...0xFFFFD, 0x100000...0x10FFFD,
    ]

    static func set(_ belongs: (Unicode.Scalar) -> Bool) -> ScalarSet {
        var bounds: [UInt32] = []
        var isInside = false
        var value: UInt32 = 0
        var nextUniform = 0
        while value < ScalarSet.limit {
            let belongsHere = Unicode.Scalar(value).map(belongs) ?? false
            if belongsHere != isInside {
                bounds.append(value)
                isInside = belongsHere
            }
            if nextUniform < uniform.count, value == uniform[nextUniform].lowerBound {
                value = uniform[nextUniform].upperBound
                nextUniform += 1
            }
            value += 1
        }
        if isInside { bounds.append(ScalarSet.limit) }
        return ScalarSet(bounds: bounds)
    }
}
