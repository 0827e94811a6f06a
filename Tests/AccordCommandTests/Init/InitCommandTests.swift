import Testing

@Suite struct InitCommandTests {
    @Test func `without a toolchain it ends with 2 and says so`() throws {
        let package = try SamplePackage()
        let result = try package.accord("init", environment: ["PATH": "/no/such/folder"])
        #expect(result.code == 2)
        #expect(result.errors.contains("swift cannot be started"), "\(result.errors)")
    }

    @Test func `a folder without a package ends with 2`() throws {
        let result = try Program.run(["init", "--package-path", "/"], in: "/tmp")
        #expect(result.code == 2)
        #expect(result.errors.contains("there is no Package.swift in /"))
    }
}
