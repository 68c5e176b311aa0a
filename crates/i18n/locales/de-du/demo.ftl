# Other people of the made-up company, in the demonstration.
demo-as-somebody-about = Gib die E-Mail-Adresse einer Person ein: vorname.nachname@hohenfels-antriebe.example, mit ae, oe, ue und ss. Die Namen sieht die Koordination.
