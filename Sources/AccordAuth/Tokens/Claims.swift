import AccordJSON

/// The claims of a token: members of one object, each name once.
struct Claims {
    let json: JSON

    /// - Parameters:
    ///   - claims: an object.
    ///   - changes: take the place of members of the same name, or are added; `null` leaves one out.
    /// - Throws: `AuthError.claimsAreNoObject`.
    init(_ claims: JSON, changed changes: JSON) throws(AuthError) {
        guard changes.kind == .object else { throw .claimsAreNoObject }
        var members = claims.members.map { ($0.key, $0.value) }
        for change in changes.members {
            let isSame = { (member: (String, JSON)) in member.0.utf8.elementsEqual(change.key.utf8) }
            let place = members.firstIndex(where: isSame) ?? members.endIndex
            members.removeAll(where: isSame)
            if !change.value.isNull { members.insert((change.key, change.value), at: place) }
        }
        json = JSON(members: members)
    }
}
