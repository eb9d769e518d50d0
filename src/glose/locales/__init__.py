"""The languages of the interface: one folder each, with the catalogue (glose.po) and its compiled form (glose.mo)."""
