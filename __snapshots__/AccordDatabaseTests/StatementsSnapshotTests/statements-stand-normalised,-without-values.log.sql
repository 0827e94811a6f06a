SELECT * FROM books WHERE id = ?;
/* audit */ INSERT INTO log VALUES (?);
