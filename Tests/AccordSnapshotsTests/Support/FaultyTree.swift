import AccordFiles
import Foundation

@testable import AccordSnapshots

/// A folder `/t` in memory whose entries misbehave.
struct FaultyTree: TreeFiles {
    enum Entry: Sendable, Equatable {
        case file(String)
        case gone, goneWhenRead, goneWhenListed
        case refused, refusedWhenRead, refusedWhenListed

        var isFolder: Bool { self == .goneWhenListed || self == .refusedWhenListed }
    }

    let entries: [String: Entry]
    /// Every folder holds another one.
    var isBottomless = false

    private func entry(_ path: [UInt8]) -> Entry? { entries[String(decoding: path, as: UTF8.self)] }

    private func refusal(_ operation: FileError.Operation) -> FileError {
        FileError(operation, "", code: EACCES)
    }

    func names(in folder: [UInt8]) throws(FileError) -> [[UInt8]]? {
        if isBottomless { return [Array("d".utf8)] }
        switch entry(folder) {
        case .refusedWhenListed: throw refusal(.list)
        case .goneWhenListed: return nil
        default: return entries.keys.map { Array($0.utf8.dropFirst(3)) }
        }
    }

    func status(of path: [UInt8]) throws(FileError) -> TreeStatus? {
        switch entry(path) {
        case .refused: throw refusal(.inspect)
        case .gone: return nil
        case let entry?:
            return TreeStatus(
                kind: entry.isFolder ? .directory : .file, mode: entry.isFolder ? 0o755 : 0o644, size: 1)
        case nil: return TreeStatus(kind: .directory, mode: 0o755, size: 0)
        }
    }

    func target(of link: [UInt8]) throws(FileError) -> [UInt8]? { nil }

    func contents(of file: [UInt8], upTo limit: Int) throws(FileError) -> [UInt8]? {
        switch entry(file) {
        case .file(let text): return Array(text.utf8)
        case .refusedWhenRead: throw refusal(.read)
        default: return nil
        }
    }
}
