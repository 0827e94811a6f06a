#if !(Hummingbird && GRDB)
import Foundation

/// Stands in for the server in a build that lacks what the shop is made of.
@main
struct MissingTraits {
    static func main() {
        let message = "bookshop: build with the traits Hummingbird and GRDB to run the shop.\n"
        FileHandle.standardError.write(Data(message.utf8))
        exit(2)
    }
}
#endif
