// AccordAuth
