INSERT INTO posts (what, day, channel, part, state, token, deadline, attempt, ts, paper_ids, at, note, team, looks, edited_at)
  VALUES ('alert:7', '2026-03-03', 'D0AAAAAAA', 0, 'skipped', 'ae', NULL, 1, '1772539201.000100', '["2603.00001"]',
   '2026-03-03 12:00:01.000000', '', 'T0AAAAAAA', 'f00d', '2026-03-04 12:00:00.000000');
