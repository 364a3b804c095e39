# What the page says while it has no other words of a language.

words-awaited = Loading the text of this language…
failure-wordless = The text of this language could not be loaded. Check the connection and try again.
