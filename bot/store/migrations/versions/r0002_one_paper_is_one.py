"""Know papers by their titles, too, and make one of those that were kept twice: from a copied page, and with an id.

What this revision finds and writes is spelled out here, so that later tables change nothing about it.
"""

import json

import sqlalchemy as sa
from alembic import op

from bot.store.same import alike, has_id, title_key

revision = "0002"
down_revision = "0001"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
PAGE = 1000

papers = sa.table(
    "papers", *map(sa.column, ("id", "title", "abstract", "title_key", "upvotes", "comments", "revision"))
)
listings = sa.table("listings", *map(sa.column, ("day", "paper_id")))
votes = sa.table("votes", *map(sa.column, ("paper_id", "at", "upvotes", "comments")))
posts = sa.table("posts", *map(sa.column, ("what", "day", "channel", "part", "paper_ids")))
revisions = sa.table("revisions", sa.column("value"))
gone = sa.table("gone", *map(sa.column, ("id", "into", "revision")))


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    op.add_column("papers", sa.Column("title_key", KEY, nullable=False, server_default=""))
    op.create_index("papers_title_key", "papers", ["title_key"])
    op.create_table(
        "gone",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("into", KEY, nullable=False),
        sa.Column("revision", sa.BigInteger, nullable=False),
    )
    op.create_index("gone_revision", "gone", ["revision"])
    connection = op.get_bind()
    _note_keys(connection)
    pairs = _pairs(connection)
    if pairs:
        connection.execute(sa.update(revisions).values(value=revisions.c.value + 1))
        _make_one(connection, pairs)


def _note_keys(connection: sa.Connection) -> None:
    after = ""
    by_id = sa.update(papers).where(papers.c.id == sa.bindparam("of_id")).values(title_key=sa.bindparam("key"))
    while True:
        page = sa.select(papers.c.id, papers.c.title).where(papers.c.id > after).order_by(papers.c.id).limit(PAGE)
        rows = connection.execute(page).all()
        if not rows:
            return
        connection.execute(by_id, [{"of_id": row.id, "key": title_key(row.title)} for row in rows])
        after = rows[-1].id


def _pairs(connection: sa.Connection) -> dict[str, str]:
    """Return each paper without an id that has a twin with one, and that one's id."""
    slugs = [paper_id for paper_id in connection.scalars(sa.select(papers.c.id)) if not has_id(paper_id)]
    pairs = {}
    for slug in sorted(slugs):
        mine = connection.execute(sa.select(papers).where(papers.c.id == slug)).one()
        same_key = (papers.c.title_key == mine.title_key) & (papers.c.title_key != "")
        twins = connection.execute(sa.select(papers).where(same_key).order_by(papers.c.id)).all()
        days = {row.id: _days(connection, row.id) for row in (mine, *twins)}
        fits = [
            (not days[slug] & days[twin.id], twin.id)
            for twin in twins
            if has_id(twin.id) and alike(mine.abstract, twin.abstract, same_day=bool(days[slug] & days[twin.id]))
        ]
        if fits:
            pairs[slug] = min(fits)[1]
    return pairs


def _days(connection: sa.Connection, paper_id: str) -> set[object]:
    return set(connection.scalars(sa.select(listings.c.day).where(listings.c.paper_id == paper_id)))


def _make_one(connection: sa.Connection, pairs: dict[str, str]) -> None:
    now = connection.execute(sa.select(revisions.c.value)).scalar_one()
    for slug, into in pairs.items():
        _move(connection, listings, "day", slug, into)
        zeros = (votes.c.upvotes == 0) & (votes.c.comments == 0)  # a copied page has no votes to tell
        connection.execute(sa.delete(votes).where((votes.c.paper_id == slug) & zeros))
        _move(connection, votes, "at", slug, into)
        _fill(connection, slug, into, now)
        connection.execute(sa.delete(papers).where(papers.c.id == slug))
        connection.execute(sa.insert(gone).values(id=slug, into=into, revision=now))
    _rename_posts(connection, pairs)


def _move(connection: sa.Connection, table: sa.TableClause, by: str, slug: str, into: str) -> None:
    taken = sa.select(table.c[by]).where(table.c.paper_id == into).scalar_subquery()
    connection.execute(sa.delete(table).where((table.c.paper_id == slug) & table.c[by].in_(taken)))
    connection.execute(sa.update(table).where(table.c.paper_id == slug).values(paper_id=into))


def _fill(connection: sa.Connection, slug: str, into: str, now: int) -> None:
    changes = {"revision": now}
    newest = sa.select(votes).where(votes.c.paper_id == into).order_by(votes.c.at.desc()).limit(1)
    last = connection.execute(newest).one_or_none()
    if last is not None:
        changes |= {"upvotes": last.upvotes, "comments": last.comments}
    abstract = sa.select(papers.c.abstract).where(papers.c.id == slug).scalar_subquery()
    connection.execute(
        sa.update(papers).where((papers.c.id == into) & (papers.c.abstract == "")).values(abstract=abstract)
    )
    connection.execute(sa.update(papers).where(papers.c.id == into).values(changes))


def _rename_posts(connection: sa.Connection, pairs: dict[str, str]) -> None:
    key = ("what", "day", "channel", "part")
    for row in connection.execute(sa.select(posts)).mappings().all():
        ids = json.loads(row["paper_ids"])
        if pairs.keys() & set(ids):
            after = list(dict.fromkeys(pairs.get(paper_id, paper_id) for paper_id in ids))
            this = sa.and_(*(posts.c[name] == row[name] for name in key))
            connection.execute(sa.update(posts).where(this).values(paper_ids=json.dumps(after, ensure_ascii=False)))
