extension Rules {
    static let driverName = "snapshots, by value"

    static let mergeArguments = "name three files: <base> <ours> <theirs>, or --install"
    static let installAndFiles = "--install takes no files"

    static let driverInstalled = """
        git merges snapshots by value from now on, in this clone.
        take it back:  git config --remove-section merge.\(MergeDriver.name)
        """

    static let noAttribute = """
        It is used where .gitattributes says so. In __snapshots__/.gitattributes:
          * -text merge=\(MergeDriver.name)
        """
}
