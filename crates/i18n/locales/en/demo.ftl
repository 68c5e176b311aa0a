# Other people of the made-up company, in the demonstration.
demo-as-somebody = As somebody else of the company
demo-as-somebody-about = Enter the e-mail address of a person: first.last@hohenfels-antriebe.example, with ae, oe, ue and ss. The coordinator sees the names.
demo-letter-says = No mail leaves the demonstration. The letter would hold this link:
demo-letter-link = Sign in
demo-letter-none = There is no account with that address here. Everybody has one who was sent a proposal.
