# A piece of what is stored, in the table of who sees what.
datum-own-words = Own words; whom you are proposed with reads them, if you agreed
# In the place of when and where, on printed letters: whoever prints them reads them.
letter-details-on-paper = When and where stands on the page that this letter leads to.
