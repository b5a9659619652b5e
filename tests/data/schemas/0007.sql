INSERT INTO editions (channel, team, person, at, zone, weekdays, top, topics, excluded, min_upvotes, has_code, others,
  weekly, monthly, updates, state, reason, paused_until, begun, asked_at, next_at) VALUES
  ('C0AAAAAAA', 'T0AAAAAAA', 'U0AAAAAAA', '09:00', 'Europe/Berlin', '01234', 5, '["sheep OR goats"]', '["survey"]', 3,
   FALSE, TRUE, TRUE, FALSE, FALSE, 'on', '', NULL, '2026-03-02 12:00:00.000000', NULL, '2026-03-03 08:00:00.000000');
INSERT INTO runs (channel, what, day, team, at, outcome, note) VALUES
  ('C0AAAAAAA', 'digest', '2026-03-02', 'T0AAAAAAA', '2026-03-02 12:00:02.000000', 'posted', '');
