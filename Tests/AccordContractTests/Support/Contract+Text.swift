import AccordContract

extension Contract {
    /// A contract of `/api/openapi.yaml`, with further files by their absolute paths.
    init(_ yaml: String, files: [String: String] = [:], root: String? = nil) throws {
        var texts = files
        texts["/api/openapi.yaml"] = yaml
        try self.init(loading: "/api/openapi.yaml", files: MemoryFiles(texts), root: root)
    }
}
