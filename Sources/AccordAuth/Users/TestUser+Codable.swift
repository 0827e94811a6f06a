extension TestUser: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, email, name, isActive, isStaff, isSuperuser, roles, permissions, tenant, passwordHash
        case customSubject = "subject"
    }

    /// Reads a user; what is left out is as `init` has it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(Int64.self, forKey: .id),
            email: try values.decode(String.self, forKey: .email),
            name: try values.decodeIfPresent(String.self, forKey: .name) ?? "")
        isActive = try values.decodeIfPresent(Bool.self, forKey: .isActive) ?? true
        isStaff = try values.decodeIfPresent(Bool.self, forKey: .isStaff) ?? false
        isSuperuser = try values.decodeIfPresent(Bool.self, forKey: .isSuperuser) ?? false
        roles = Set(try values.decodeIfPresent([String].self, forKey: .roles) ?? [])
        permissions = Set(try values.decodeIfPresent([String].self, forKey: .permissions) ?? [])
        tenant = try values.decodeIfPresent(String.self, forKey: .tenant)
        passwordHash = try values.decodeIfPresent(String.self, forKey: .passwordHash)
        customSubject = try values.decodeIfPresent(String.self, forKey: .customSubject)
    }

    /// Writes roles and permissions in order, so that the same user always gives the same bytes.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(id, forKey: .id)
        try values.encode(email, forKey: .email)
        try values.encode(name, forKey: .name)
        try values.encode(isActive, forKey: .isActive)
        try values.encode(isStaff, forKey: .isStaff)
        try values.encode(isSuperuser, forKey: .isSuperuser)
        try values.encode(roles.sorted(), forKey: .roles)
        try values.encode(permissions.sorted(), forKey: .permissions)
        try values.encodeIfPresent(tenant, forKey: .tenant)
        try values.encodeIfPresent(passwordHash, forKey: .passwordHash)
        try values.encodeIfPresent(customSubject, forKey: .customSubject)
    }
}
