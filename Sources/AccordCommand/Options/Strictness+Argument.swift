public import AccordConfiguration
public import ArgumentParser

extension Strictness: ExpressibleByArgument {}
