# A piece of what is stored, in the table of who sees what.
datum-own-words = Eigene Worte; wer mit Ihnen vorgeschlagen wird, liest sie, wenn Sie einverstanden sind
# In the place of when and where, on printed letters: whoever prints them reads them.
letter-details-on-paper = Wann und wo, steht auf der Seite, zu der dieser Brief führt.
