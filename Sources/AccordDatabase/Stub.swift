// AccordDatabase
