"""Countries and who is of them, by which people sort labs and no paper says where it is from. Data alone."""

from __future__ import annotations

from bot.query.question import word_set

COUNTRIES = word_set(
    """africa america asia australia austria belgium brazil britain canada china denmark egypt england eu europe
    finland france germany greece india indonesia iran ireland israel italy japan korea malaysia mexico netherlands
    norway pakistan poland portugal russia scandinavia scotland singapore spain sweden switzerland taiwan thailand
    turkey uae uk ukraine us usa vietnam"""
)
"""Those that are called by one word; "the United States" and "South Korea" are read where these are."""

NATIONS = word_set(
    """african american asian australian austrian belgian brazilian british canadian chinese danish dutch egyptian
    english european finnish french german greek indian indonesian iranian irish israeli italian japanese korean
    malaysian mexican norwegian pakistani polish portuguese russian scandinavian scottish singaporean spanish swedish
    swiss taiwanese thai turkish uk ukrainian us vietnamese"""
)
"""Who is of a country: alone the name of no lab, though there is a Chinese University of Hong Kong."""
