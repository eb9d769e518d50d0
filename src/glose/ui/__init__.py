"""The reader: an app of Textual's, its screens and widgets, and what they show. Nothing here imports spaCy."""
