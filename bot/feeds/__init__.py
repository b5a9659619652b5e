"""Papers -> RSS 2.0, Atom and JSON Feed, for whatever program reads feeds.

``writing`` (a Feed -> bytes, pure): the one door to feedgen.
"""
