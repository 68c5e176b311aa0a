# A piece of what is stored, in the table of who sees what.
datum-own-words = Eigene Worte; wer mit dir vorgeschlagen wird, liest sie, wenn du einverstanden bist
