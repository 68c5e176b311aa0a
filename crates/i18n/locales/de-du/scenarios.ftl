# Messages that address the reader.
compare-choose-hint = Wähl zwei oder drei Läufe. Die beiden neuesten sind vorgewählt.
scenario-lead = Probier andere Regeln und Gewichte aus. Die Regeln des Programms bleiben, wie sie sind, bis du ein Szenario veröffentlichst.
scenario-name-missing = Gib dem Szenario einen Namen.
scenario-decisions-hint = Gilt auch im Szenario. Wähl aus, was hier nicht gelten soll.
scenario-preview-empty = Ändere etwas, oder drück „Vorschau“: Hier steht dann, was es bewirkt.
compare-wrong = Wähl zwei oder drei Läufe aus.
