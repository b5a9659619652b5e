"""The errors that cross a room's door. Each message is a sentence for the log: what failed, and where.

::

    PaperboyError
    ├── SourceError          the digest of a day could not be had
    │   ├── FetchError       no usable reply; trying later may help
    │   ├── ParseError       a reply, but not one we can read; a person must look
    │   └── NotOpenYetError  the day has not begun at the source (UTC); no alarm
    ├── StoreError           the database refused or did not answer
    │   └── OutdatedError    a newer Paperboy has changed the tables; this one must end
    ├── IndexFileError       the saved index is damaged, or of another archive; the next start builds it again
    ├── EncoderError         the model of meaning is not there, or failed; words alone are searched
    │   └── BusyError        another process makes the same vectors; they are taken up as they come
    ├── PostError            Slack did not take a message
    ├── MailError            the mail server did not take a letter
    └── SettingsError        a setting is missing or makes no sense; says which and what to do

A room catches its package's errors at the narrowest line and raises one of these ``from`` it. Finding nothing is an
Answer, not an error.
"""


class PaperboyError(Exception):
    """Whatever Paperboy raises on purpose."""


class SourceError(PaperboyError):
    """The digest of a day could not be had."""


class FetchError(SourceError):
    """No usable reply came; trying later may help."""


class ParseError(SourceError):
    """The reply is not one we can read: its layout changed, or it is not a digest. A person must look."""


class NotOpenYetError(SourceError):
    """The day has not begun at the source, whose days are UTC."""


class StoreError(PaperboyError):
    """The database refused, or did not answer."""


class OutdatedError(StoreError):
    """A newer Paperboy has changed the database's tables; this one may neither read nor write them any more."""


class IndexFileError(PaperboyError):
    """The saved index is damaged, cannot be read, or is of another archive; the next start builds it again."""


class EncoderError(PaperboyError):
    """The model of meaning is not there, is damaged, or failed; words are searched all the same."""


class BusyError(EncoderError):
    """Another process makes the same vectors at this moment; what it makes is taken up as it comes."""


class PostError(PaperboyError):
    """Slack did not take a message.

    Attributes:
        reason: Slack's own word for it, such as ``channel_not_found``; ``timeout`` where no reply came.
        sent: ``False`` where Slack surely has not posted it; ``None`` where nobody can tell.
        fatal: Whether no other message would fare better, as with a revoked token.
    """

    def __init__(self, message: str, *, reason: str, sent: bool | None, fatal: bool = False) -> None:
        super().__init__(message)
        self.reason = reason
        self.sent = sent
        self.fatal = fatal


class MailError(PaperboyError):
    """The mail server did not take a letter.

    Attributes:
        sent: ``False`` where it surely was not sent; ``None`` where nobody can tell.
        lasting: Whether the address is refused for good.
        away: Whether the server was not reached, so that no other letter would fare better.
    """

    def __init__(self, message: str, *, sent: bool | None, lasting: bool = False, away: bool = False) -> None:
        super().__init__(message)
        self.sent = sent
        self.lasting = lasting
        self.away = away


class SettingsError(PaperboyError):
    """A setting is missing or makes no sense; the message says which, and what to do."""
