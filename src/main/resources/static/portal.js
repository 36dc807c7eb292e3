// Nothing yet: every page works without it.
