import AccordFiles
import Testing

extension SamplePackage {
    func read(_ path: String) throws -> String {
        String(decoding: try #require(try Disk().read("\(root)/\(path)")), as: UTF8.self)
    }
}
