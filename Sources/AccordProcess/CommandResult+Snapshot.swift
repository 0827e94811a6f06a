public import AccordSnapshots

extension SnapshotFormat where Value == CommandResult {
    /// The command line, how it ended, and both outputs: `expectSnapshot(of: result, as: .transcript)`.
    public static var transcript: Self {
        SnapshotFormat<String>.lines.pullback { try $0.transcript }
    }

    /// What the command wrote to standard output, byte for byte.
    public static var output: Self {
        SnapshotFormat<String>.lines.pullback { try $0.complete($0.output, .output) }
    }

    /// What the command wrote to standard error, byte for byte.
    public static var errors: Self {
        SnapshotFormat<String>.lines.pullback { try $0.complete($0.errors, .errors) }
    }
}

extension CommandResult {
    /// Without the folder of the executable and the duration, which differ from machine to machine.
    fileprivate var transcript: String {
        get throws {
            var text = "$ \(invocation.shortLine)\n\(Rules.exit(exit))\n"
            for (stream, output) in [(CommandStream.output, output), (.errors, errors)]
            where !output.bytes.isEmpty {
                let written = try complete(output, stream)
                text += "\n\(stream.rawValue):\n\(written)"
                if written.utf8.last != UInt8(ascii: "\n") { text += Rules.noLineFeed + "\n" }
            }
            return text
        }
    }

    fileprivate func complete(_ output: CommandOutput, _ stream: CommandStream) throws -> String {
        guard output.droppedCount == 0 else {
            throw CommandError.cut(invocation, stream, output.droppedCount)
        }
        guard let text = output.text else { throw CommandError.notText(invocation, stream) }
        return text
    }
}
