// AccordGRDB
