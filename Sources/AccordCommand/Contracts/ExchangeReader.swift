import AccordContract
import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// The exchanges of a file: one of an `.http` snapshot, any number of a HAR file.
struct ExchangeReader {
    let exchanges: [CheckedExchange]
    /// Entries that could not be read, in a file that could.
    let findings: [Finding]

    init(_ path: String) throws(ExchangeFileError) {
        let file = try Self.file(path)
        guard ExchangeFiles.isHAR(path) else {
            exchanges = [CheckedExchange(try Self.stored(file), path: file.path)]
            findings = []
            return
        }
        do throws(HARError) {
            let archive = try HARFile(file.bytes, path: file.path)
            exchanges = archive.entries.map { entry in
                CheckedExchange(
                    entry.exchange, source: .live, unrecorded: entry.unrecorded,
                    places: ArchivePlaces(entry: entry.place))
            }
            findings = archive.problems.map(\.finding)
        } catch {
            throw .archive(error)
        }
    }

    private static func stored(_ file: InputFile) throws(ExchangeFileError) -> StoredExchange {
        do throws(HTTPFileError) {
            return try StoredExchange(file.bytes)
        } catch {
            throw .notASnapshot(error, path: file.path)
        }
    }

    private static func file(_ path: String) throws(ExchangeFileError) -> InputFile {
        do throws(CommandFileError) {
            return try InputFile(path)
        } catch {
            throw .unreadable(error)
        }
    }
}

/// A HAR file keeps bodies inside of strings: the entry is the place of all that is in it.
private struct ArchivePlaces: ExchangePlaces {
    let entry: Place

    func place(of part: ExchangePart, at pointer: JSONPointer, key: Bool) -> Place { entry }
}
