-- What a database of schema 0001 may hold; every table has rows. A later file adds what its schema added.
UPDATE revisions SET value = 3;
INSERT INTO papers (id, title, abstract, url, authors, published_at, upvotes, comments, ai_summary, keywords, code_url,
  code_stars, project_url, organization, thumbnail_url, media_urls, discussion_id, withdrawn_at, revision) VALUES
  ('2603.00001', 'Counting sheep at scale', 'We count sheep. At 5 % of the cost: λ ≤ β.', 'https://huggingface.co/papers/2603.00001',
   '["Ada Öström", "Bo Li"]', '2026-02-27 17:30:00.000000', 12, 3, 'Sheep are counted.', '["sheep", "counting"]',
   'https://github.com/ada/sheep', 40, 'https://sheep.example', 'Institute of Sheep', 'https://pictures.example/1.png',
   '["https://pictures.example/1.mp4"]', 'abc123', NULL, 3),
  ('2603.00002', 'Goats are all you need', '', 'https://huggingface.co/papers/2603.00002', '[]', NULL, 0, 0, '', '[]', '',
   NULL, '', '', '', '[]', '', NULL, 1),
  ('a-paper-without-a-number', 'A paper without a number', 'Its page had no link.', '', '["Cy"]', NULL, 1, 0, '', '[]', '',
   NULL, '', '', '', '[]', '', '2026-03-04 09:00:00.000000', 2);
INSERT INTO digests (day, fetched_at) VALUES
  ('2026-03-02', '2026-03-02 12:00:00.000000'), ('2026-03-03', '2026-03-04 09:00:00.123456'),
  ('2026-03-07', '2026-03-08 09:00:00.000000');
INSERT INTO listings (day, paper_id, rank, submitter) VALUES
  ('2026-03-02', '2603.00001', 0, 'Ada Öström'), ('2026-03-02', '2603.00002', 1, ''),
  ('2026-03-03', '2603.00001', 1, 'somebody'), ('2026-03-03', 'a-paper-without-a-number', 0, '');
INSERT INTO votes (paper_id, at, upvotes, comments) VALUES
  ('2603.00001', '2026-03-02 12:00:00.000000', 5, 1), ('2603.00001', '2026-03-04 09:00:00.123456', 12, 3),
  ('2603.00002', '2026-03-02 12:00:00.000000', 0, 0), ('a-paper-without-a-number', '2026-03-04 09:00:00.123456', 1, 0);
INSERT INTO posts (what, day, channel, part, state, token, deadline, attempt, ts, paper_ids, at, note) VALUES
  ('digest', '2026-03-02', 'C0AAAAAAA', 0, 'posted', 'aa', NULL, 1, '1772452800.000100', '["2603.00001"]',
   '2026-03-02 12:00:01.000000', ''),
  ('digest', '2026-03-02', 'C0AAAAAAA', 1, 'posted', 'ab', NULL, 2, '1772452801.000100', '["2603.00002"]',
   '2026-03-02 12:00:02.000000', ''),
  ('digest', '2026-03-03', 'C0AAAAAAA', 0, 'claimed', 'ac', '2026-03-04 09:05:00.000000', 1, '',
   '["a-paper-without-a-number"]', '2026-03-04 09:00:01.000000', ''),
  ('digest', '2026-03-03', 'C0BBBBBBB', 0, 'skipped', 'ad', NULL, 1, '', '[]', '2026-03-04 09:00:01.000000', 'too late');
INSERT INTO events (id, at) VALUES ('Ev1', '2026-03-02 12:00:00.000000'), ('Ev2', '2026-03-04 09:00:00.000000');
