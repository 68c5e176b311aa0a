# Header, menu, footer
skip-to-content = Skip to content
menu = Menu
main-menu = Main menu
you-are-here = You are here
nav-programmes = Programmes
nav-programme = Overview
nav-people = People
nav-matching = Matching
nav-tandems = Tandems
nav-letters = Letters
nav-log = Log
nav-my-data = My data
nav-my-tandem = My tandem
preferences = View
preferences-lang = Language and form of address
preferences-theme = Appearance
theme-auto = as the device
theme-light = light
theme-dark = dark
apply = Apply
lang-de = German (formal)
lang-de-du = German (informal)
lang-en = English
signed-in-as = Signed in: { $name }
sign-out = Sign out
who-sees = Who can see this?
foot-line = Gegenstrom – reverse mentoring, confidential by construction. Nothing is loaded from elsewhere.
optional = (optional)
save-and-continue = Save and continue
open = Open
look = look
back = Back
email = E-mail address
email-wrong = That is not an e-mail address. One looks like this: name@firm.com
text-too-long = This has { $found } characters. The limit is { $limit }.
errors-heading = { $n ->
    [one] One entry needs another look
   *[other] { $n } entries need another look
}
demo-bar = Demonstration
demo-bar-lead = Demonstration with invented people. View as:
role-coordinator = Coordinator
role-mentor = Mentor
role-mentee = Mentee

# After an action
done-saved = Saved.
done-created = Created.
done-imported = Imported. What was left out was listed in the preview.
done-discarded = Discarded. Nothing was stored.
done-pinned = Pinned. This counts from the next run.
done-forbidden = Ruled out. This counts from the next run.
done-released = The decision was taken back.
done-published = Published. Both sides are being asked now.
done-handed-over = Marked as handed over.
done-signed-out = Signed out.
done-answered = Thank you, your answer has arrived.

# Errors
error-not-found = There is no such page
error-not-found-advice = The link may be old or incomplete. The start page leads on.
error-forbidden = This page is not for your role
error-forbidden-advice = The start page shows what you may see.
error-bad-request = That request was incomplete
error-bad-request-advice = Please go back and try again. Nothing was stored.
error-too-large = The file is too large
error-too-large-advice = At most 20 MB. Please export only the columns and rows that are needed. Nothing was stored.
error-ours = This is our mistake
error-ours-advice = Something did not work. Nothing was half stored. Please try again in a minute.
to-start-page = To the start page
