"""Readers of annotated corpora: a file in its own format -> spaCy documents, offsets and gaps in annotation kept."""
