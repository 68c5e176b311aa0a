# Messages that address the reader.
