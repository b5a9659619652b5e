INSERT INTO subscriptions (team, channel, person, number, question, query, made_at, pace, at, weekday, zone, quiet, paused_until, paused_why, way, address, token)
  VALUES ('T0AAAAAAA', 'C0AAAAAAA', 'U0AAAAAAA', 1, '"sheep counting"', '{"text":"sheep counting","required":[["sheep counting"]]}', '2026-03-01 09:00:00.000000', 'daily', '09:00', 0, 'Europe/Berlin', '22:00-07:00', NULL, '', 'slack', '', 'a-token');
INSERT INTO matches (subscription, paper_id, because, at, batch, told_at)
  VALUES (1, '2603.00001', '["“sheep counting”"]', '2026-03-02 12:00:00.000000', '', NULL);
INSERT INTO addresses (team, person, address, code, at, tries, confirmed_at)
  VALUES ('T0AAAAAAA', 'U0AAAAAAA', 'ada@sheep.example', '123456', '2026-03-01 09:00:00.000000', 0, '2026-03-01 09:05:00.000000');
INSERT INTO bookmarks (team, person, paper_id, at, read_at, note, remind_at)
  VALUES ('T0AAAAAAA', 'U0AAAAAAA', '2603.00001', '2026-03-02 12:00:00.000000', NULL, 'for Friday', '2026-03-06 09:00:00.000000');
INSERT INTO tickets (token, team, person, form, until)
  VALUES ('a-ticket', 'T0AAAAAAA', 'U0AAAAAAA', 'bibtex', '2026-03-02 13:00:00.000000');
