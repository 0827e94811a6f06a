#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Makes a symbolic link.
func link(_ path: String, to target: String) { symlink(target, path) }
