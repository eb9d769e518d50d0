"""The screens of the reader: the article with its panes, and the windows that open over it."""
