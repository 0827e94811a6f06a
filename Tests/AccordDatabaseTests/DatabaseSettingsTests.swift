import AccordConfiguration
import AccordFiles
import Foundation
import Testing

@testable import AccordDatabase

struct DatabaseSettingsTests {
    private func settings(_ environment: [String: String] = [:]) throws -> DatabaseSettings {
        try DatabaseSettings(try .samples(environment), packageRoot: "/srv/shop")
    }

    @Test func `nothing said means clones of cached templates in temporary files`() throws {
        let settings = try settings()
        #expect(settings.isolation == .clone)
        #expect(settings.address == nil)
        #expect(!settings.isEmpty && !settings.isTemplateDiscarded && !settings.keepsFailed)
    }

    @Test(arguments: ["clone", "rollback", "truncate", "recreate", "inMemory", "file"])
    func `every isolation can be configured`(name: String) throws {
        #expect(try settings(["ACCORD_DATABASE_ISOLATION": name]).isolation.description == ".\(name)")
    }

    @Test(arguments: [
        (["ACCORD_CREATE_DB": "1"], true), (["ACCORD_REUSE_DB": "0"], true),
        (["ACCORD_REUSE_DB": "1"], false),
    ])
    func `templates are discarded where somebody says so`(
        environment: [String: String], isDiscarded: Bool
    ) throws {
        #expect(try settings(environment).isTemplateDiscarded == isDiscarded)
    }

    @Test func `kept and empty databases can be configured`() throws {
        let settings = try settings(["ACCORD_KEEP_FAILED": "1", "ACCORD_DATABASE_MIGRATE": "false"])
        #expect(settings.keepsFailed && settings.isEmpty)
    }

    @Test(arguments: [
        ("sqlite:///srv/shop.sqlite", "default", "/srv/test_shop.sqlite"),
        ("sqlite:///srv/shop.sqlite", "reports", "/srv/test_shop_reports.sqlite"),
        ("data/shop.v2.db", "reports", "/srv/shop/data/test_shop.v2_reports.db"),
        ("sqlite:shop", "a/b", "/srv/shop/test_shop_a%2fb"),
        ("/srv/shop-test.sqlite", "default", "/srv/shop-test.sqlite"),
    ])
    func `a shared database stands beside the app's, under a name for tests`(
        url: String, alias: String, path: String
    ) throws {
        let address = try #require(try settings(["ACCORD_DATABASE_URL": url]).address)
        #expect(try address.file(alias, of: "Shop", warn: { _ in }) == path)
        #expect(address.fileName(alias).map { path.hasSuffix("/\($0)") } == true)
    }

    @Test func `a database in memory has no file`() throws {
        let address = try #require(try settings(["ACCORD_DATABASE_URL": ":memory:"]).address)
        #expect(try address.file("default", of: "Shop", warn: { _ in }) == nil)
        #expect(address.fileName("default") == nil)
    }

    @Test func `a server is refused where files are made`() throws {
        let address = try #require(
            try settings(["ACCORD_DATABASE_URL": "postgres://ann:secret@localhost/shop"]).address)
        #expect(
            throws: DatabaseFault.noFile("postgres://ann:<redacted>@localhost/test_shop", source: "Shop")
        ) { try address.file("default", of: "Shop", warn: { _ in }) }
    }

    @Test func `a production database is refused under its name for tests as well`() throws {
        let address = try #require(
            try settings(["ACCORD_DATABASE_URL": "sqlite:///srv/production.sqlite"]).address)
        #expect(throws: UnsafeDatabaseError.self) {
            try address.file("default", of: "Shop", warn: { _ in })
        }
    }
}

extension Configuration {
    /// What the environment says, and no file.
    static func samples(_ environment: [String: String] = [:]) throws -> Configuration {
        try load(packageRoot: "/no/such/package", environment: environment)
    }
}
